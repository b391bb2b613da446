// A test sees what the layer sees that it tests, and any library.
#include <doctest/doctest.h>
#include <xapian.h>
#include "indexer/text/words.h"
#include "searcher/answer.cc"
