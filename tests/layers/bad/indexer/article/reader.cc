// A lower layer that looks up.
#include <string>
#include "indexer/store/keep.h"
