// The searcher past its window; and what makes no include: #include "web/page.h"
#include "indexer/schema/gone.h"
#  include "indexer/store/keep.h"
