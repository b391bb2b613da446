// Names across articles: what a value that was asked for stands for, and how what was found is shown. Private to
// this folder.
#pragma once

#include <cstdint>
#include <functional>
#include <optional>
#include <string_view>

#include "indexer/schema/names.h"
#include "indexer/schema/record.h"
#include "searcher/query.h"

namespace inquit {

// For a value that is itself meant: every printed name that is shown so, or as the value is shown. Nothing if
// the names know of no such value. `there`: documents print it.
std::optional<Expansion> whole_across(const ValueQuery& value, bool there, const Names& names);

// For a part of a name: `found` are the printed names that have it; those who are shown under one that has it are
// added, and all other names of everybody who was found. `has` tells of a folded name whether it has the part.
void widen_across(Expansion& found,
                  Field field,
                  const Names& names,
                  const std::function<bool(std::string_view)>& has);

// Every name as it is shown. Two names of one person become one entity.
void show_names(ArticleRecord& record, std::uint32_t docid, const Names& names);
void show_names(QuoteRecord& record, std::uint32_t docid, const Names& names);

}  // namespace inquit
