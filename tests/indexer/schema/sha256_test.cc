#include "indexer/schema/sha256.h"

#include <string>

#include <doctest/doctest.h>

using namespace inquit;

TEST_CASE("the hash is the one of the standard's examples") {
    CHECK(sha256("") == "e3b0c44298fc1c149afbf4c8996fb92427ae41e4649b934ca495991b7852b855");
    CHECK(sha256("abc") == "ba7816bf8f01cfea414140de5dae2223b00361a396177a9cb410ff61f20015ad");
    CHECK(sha256(std::string(1'000'000, 'a')) ==
          "cdc76e5c9914fb9281a1c7e284d73e67f1809a48a497200e046d39ccc7112cd0");
}

TEST_CASE("pieces make the hash of the whole, and taking it begins anew") {
    Sha256 hash;
    for (const char* piece : {"a", "", "bc"}) hash.add(piece);
    CHECK(hash.take() == sha256("abc"));
    CHECK(hash.take() == sha256(""));
}
