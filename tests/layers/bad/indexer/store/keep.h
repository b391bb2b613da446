// A private header: its own folder may include it.
#pragma once
#include <xapian.h>
