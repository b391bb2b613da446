// Answers as text and JSON: functions from values to strings. The shapes of the JSON are schema 1 of docs/json.md.
#pragma once

#include <string>
#include <vector>

#include "searcher/compare.h"
#include "searcher/key_words.h"
#include "searcher/portrait.h"
#include "searcher/quoted.h"
#include "searcher/results.h"
#include "searcher/suggest.h"
#include "searcher/verify.h"

namespace inquit {

// One JSON document in one line, without a line end. Ill-formed UTF-8 in paths becomes U+FFFD.
std::string json(const Articles& answer);
std::string json(const Quotes& answer);

// One result, with its line end: the results of a search without the rest.
std::string json_line(const ArticleHit& hit);
std::string json_line(const QuoteHit& hit);

std::string json_facets(const Articles& answer);
enum class Explained : bool { no, yes };
std::string json(const ArticleRecord& record,
                 Explained explained = Explained::no,
                 const std::vector<OtherAccount>& others = {});
std::string json(const QuoteRecord& quote);
std::string json(const QuotedTable& table);
std::string json(const Portrait& portrait);
std::string json(const NameList& list);
std::string json(const IndexInfo& info);

// Of one quote, and of a list of them with the number of each verdict.
std::string json(const Verification& answer);
std::string json(const std::vector<Verification>& answers);

// {"schema":1,"groups":[{"name":"Halvar Brekk","words":…,"key_words":[…]}]}
std::string json(const std::vector<KeyWords>& groups);

// {"schema":1,"prefix":"bre","suggestions":[{"text":"Halvar Brekk","kind":"person","count":38}]}
std::string json(const std::string& prefix, const std::vector<Suggestion>& suggestions);
// As browsers want it (OpenSearch Suggestions 1.1): the prefix, texts, what they are, and where they lead.
std::string json_opensearch(const std::string& prefix,
                            const std::vector<Suggestion>& suggestions,
                            const std::vector<std::string>& links);

}  // namespace inquit
