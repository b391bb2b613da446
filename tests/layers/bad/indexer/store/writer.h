// Brings Xapian by way of another header: private.
#pragma once
#include "indexer/store/keep.h"
