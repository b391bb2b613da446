// Fine: tests of a folder may include its private headers.
#include "indexer/store/writer.h"
