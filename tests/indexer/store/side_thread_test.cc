// Tasks on one other thread: their order, their failures, and their end.
#include "indexer/store/side_thread.h"

#include <atomic>
#include <chrono>
#include <string>
#include <thread>

#include <doctest/doctest.h>

#include "indexer/base/error.h"

using namespace inquit;

TEST_CASE("tasks are done in order, all of them before wait returns") {
    std::string done;
    SideThread beside;
    for (char c = 'a'; c <= 'z'; ++c) beside.post([&done, c] { done += c; });
    beside.wait();
    CHECK(done == "abcdefghijklmnopqrstuvwxyz");
    beside.wait();
}

TEST_CASE("after a failure nothing more is done, and everybody who asks is told") {
    std::atomic<int> done = 0;
    SideThread beside;
    beside.post([&] { ++done; });
    beside.post([] { throw Error("the disk is full"); });
    CHECK_THROWS_WITH_AS(beside.wait(), "the disk is full", Error);
    CHECK_THROWS_AS(beside.post([&] { ++done; }), Error);
    CHECK_THROWS_AS(beside.wait(), Error);
    CHECK(done == 1);
}

TEST_CASE("what waits when it ends is forgotten") {
    std::atomic<bool> begun = false;
    std::atomic<bool> may_go = false;
    std::atomic<int> done = 0;
    std::thread later;
    {
        SideThread beside;
        beside.post([&] {
            begun = true;
            while (!may_go) std::this_thread::yield();
            ++done;
        });
        for (int i = 0; i < 100; ++i) beside.post([&] { ++done; });
        while (!begun) std::this_thread::yield();
        // Long after it has begun to end.
        later = std::thread([&] {
            std::this_thread::sleep_for(std::chrono::milliseconds(100));
            may_go = true;
        });
    }
    later.join();
    CHECK(done == 1);
}
