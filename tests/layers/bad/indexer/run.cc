// May include the store, but not a header of it that brings a heavy library, be it by way of another.
#include "indexer/store/store.h"
#include "indexer/store/keep.h"
#include "indexer/store/writer.h"
