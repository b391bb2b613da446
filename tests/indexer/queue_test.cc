// The queue between threads: bounded, in order, and never a thread that waits for ever.
#include "indexer/queue.h"

#include <atomic>
#include <thread>
#include <vector>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("what goes in comes out in order, and then nothing") {
    BoundedQueue<int> queue(100);
    for (int i = 0; i < 5; ++i) CHECK(queue.push(i, 10));
    queue.end();
    for (int i = 0; i < 5; ++i) CHECK(queue.pop() == i);
    CHECK_FALSE(queue.pop().has_value());
}

TEST_CASE("an item heavier than the limit is let in when the queue is empty") {
    BoundedQueue<int> queue(10);
    CHECK(queue.push(1, 1000));
    CHECK(queue.pop() == 1);
}

TEST_CASE("the weight that waits stays below the limit") {
    BoundedQueue<int> queue(30);
    std::atomic<int> inside = 0;
    std::atomic<int> most = 0;
    std::jthread writer([&] {
        for (int i = 0; i < 1000; ++i) {
            queue.push(i, 10);
            const int now = ++inside;
            if (now > most) most = now;
        }
        queue.end();
    });
    int next = 0;
    while (const auto item = queue.pop()) {
        --inside;
        CHECK(*item == next++);
    }
    CHECK(next == 1000);
    CHECK(most <= 5);  // three inside, one on its way in, one on its way out
}

TEST_CASE("closing frees whoever waits on either side") {
    BoundedQueue<int> full(10);
    BoundedQueue<int> empty(10);
    full.push(1, 10);
    std::atomic<bool> pushed = true;
    std::atomic<bool> popped = true;
    {
        std::jthread a([&] { pushed = full.push(2, 10); });
        std::jthread b([&] { popped = empty.pop().has_value(); });
        full.close();
        empty.close();
    }
    CHECK_FALSE(pushed);
    CHECK_FALSE(popped);
}

TEST_CASE("many threads on both sides lose nothing and double nothing") {
    BoundedQueue<int> queue(50);
    std::vector<std::atomic<int>> seen(4000);
    {
        std::vector<std::jthread> writers;
        std::vector<std::jthread> readers;
        for (int reader = 0; reader < 3; ++reader) {
            readers.emplace_back([&] {
                while (const auto item = queue.pop()) ++seen[static_cast<std::size_t>(*item)];
            });
        }
        for (int writer = 0; writer < 4; ++writer) {
            writers.emplace_back([&queue, writer] {
                for (int i = 0; i < 1000; ++i) queue.push(writer * 1000 + i, 7);
            });
        }
        writers.clear();
        queue.end();
    }
    for (const auto& count : seen) CHECK(count == 1);
}
