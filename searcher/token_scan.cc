// Few words are looked for by their bytes; for many, each word of the document is one look at a bit.
#include "searcher/token_scan.h"

#include <algorithm>
#include <utility>

#include "indexer/schema/layout.h"
#include "indexer/schema/token_text.h"
#include "searcher/token_column.h"

namespace inquit {
namespace {

constexpr std::uint32_t field_gap = 100;  // between the headline and the text
// A look through a document for one word costs a twentieth of reading all of its words.
constexpr std::size_t most_looks = 16;

// The place of a document's language in Database::languages(); documents without one are English.
std::size_t language_number(std::string_view packed, const std::vector<std::string>& languages) {
    const auto values = unpack_values(packed);
    if (values.empty()) return 0;
    const auto found = std::ranges::find(languages, values.front());
    return found == languages.end() ? 0 : static_cast<std::size_t>(found - languages.begin());
}

}  // namespace

struct TokenScan::Here {
    std::uint32_t docid;
    std::size_t file;
    bool is_quote;
    TokenDocument document;
    std::optional<std::vector<TokenText::Stretch>> stretches = {};
    std::optional<std::vector<std::uint32_t>> pairs = {};
    std::optional<std::size_t> language = {};

    bool is_said(std::uint32_t which) {
        if (!stretches) stretches = document.said();
        const auto after =
            std::ranges::upper_bound(*stretches, which, {}, &TokenText::Stretch::begin);
        return after != stretches->begin() && which < std::prev(after)->end;
    }

    bool is_pair(std::uint32_t which) {
        if (!pairs) pairs = document.pairs();
        return std::ranges::binary_search(*pairs, which);
    }

    // Position of a word in a field, or 0 if it is not in it.
    std::uint32_t position(Field field, std::uint32_t which) {
        const std::uint32_t headline = document.headline();
        const std::uint32_t end = headline + document.text();
        if (field == Field::file) return which >= end ? which - end + 1 : 0;
        if (which >= end) return 0;
        if (field == Field::title) return which < headline ? which + 1 : 0;
        if (is_quote) return which >= headline ? which - headline + 1 : 0;
        if (which < headline) return field == Field::text ? which + 1 : 0;
        if (field == Field::said && !is_said(which)) return 0;
        return which + 1 + field_gap;
    }
};

LanguageSet language_set(const std::vector<std::string>& languages, Database& database) {
    LanguageSet out;
    const auto& all = database.languages();
    for (std::size_t i = 0; i < std::min(all.size(), out.size()); ++i) {
        if (std::ranges::find(languages, all[i]) != languages.end()) out.set(i);
    }
    return out;
}

TokenScan::TokenScan(Database& database, Deadline& deadline)
    : database_(database), deadline_(deadline) {}

TokenScan::~TokenScan() = default;

std::size_t TokenScan::add(Kind kind, Where where) {
    wanted_.push_back({kind, where});
    return wanted_.size() - 1;
}

void TokenScan::add_word(std::size_t wanted, std::string word) {
    wanted_[wanted].words.push_back({std::move(word), {}});
}

void TokenScan::add_word(std::size_t wanted, std::string word, const LanguageSet& languages) {
    wanted_[wanted].words.push_back({std::move(word), languages});
}

TokenScan::InFile TokenScan::made(const Wanted& wanted, std::size_t file) const {
    InFile out;
    const Tokens& tokens = database_.tokens().file(file);
    std::vector<std::uint32_t> numbers;
    for (const Spelled& spelled : wanted.words) {
        deadline_.tick();
        const auto number = tokens.number(spelled.word);
        if (!number && wanted.kind != Kind::any_word) return out;
        if (number) numbers.push_back(*number);
        if (number) out.spelled.emplace_back(*number, &spelled);
    }
    if (numbers.empty()) return out;
    if (wanted.kind != Kind::any_word) {
        out.rows.push_back({TokenFinder(numbers), &wanted.words.front()});
    } else if (numbers.size() <= most_looks) {
        for (const auto& [number, spelled] : out.spelled)
            out.rows.push_back({TokenFinder(std::span(&number, 1)), spelled});
    } else {
        out.many = TokenSet(numbers);
        std::ranges::sort(out.spelled);
    }
    return out;
}

const TokenScan::InFile* TokenScan::in_file(std::size_t wanted, std::size_t file) {
    if (file == database_.tokens().files()) return nullptr;
    files_.resize(wanted_.size());
    auto& of_wanted = files_[wanted];
    if (of_wanted.size() <= file) of_wanted.resize(file + 1);
    if (!of_wanted[file]) of_wanted[file] = made(wanted_[wanted], file);
    return &*of_wanted[file];
}

TokenScan::Here& TokenScan::here(std::uint32_t docid) {
    if (here_ && here_->docid == docid) return *here_;
    const TokenColumn& column = database_.tokens();
    const std::size_t file = column.file_of(docid);
    const TokenDocument document(file == column.files() ? std::string_view()
                                                        : column.file(file).document(docid));
    here_ = std::make_unique<Here>(Here{docid, file, database_.holds_quotes(), document});
    return *here_;
}

std::size_t TokenScan::language_here() {
    if (here_->language) return *here_->language;
    const Xapian::valueno slot = info(Field::language).slot;
    const Xapian::Database& xapian = database_.xapian();
    if (language_of_ == 0 || language_of_ > here_->docid)
        language_ = xapian.valuestream_begin(slot);
    language_of_ = here_->docid;
    const auto end = xapian.valuestream_end(slot);
    if (language_ != end) language_.skip_to(here_->docid);
    const bool has = language_ != end && language_.get_docid() == here_->docid;
    here_->language = has ? language_number(*language_, database_.languages()) : 0;
    return *here_->language;
}

// Adds the place of a row of words from `which` on, if it stands in the field.
bool TokenScan::add_place(Wanted& wanted, const Spelled& spelled, std::uint32_t which) {
    deadline_.tick();
    Here& in = *here_;
    const bool is_row = wanted.kind == Kind::phrase || wanted.kind == Kind::pair;
    const auto size = is_row ? static_cast<std::uint32_t>(wanted.words.size()) : 1;
    const std::uint32_t first = in.position(wanted.where.field, which);
    if (first == 0) return false;
    if (spelled.languages && !spelled.languages->test(language_here())) return false;
    if (wanted.kind == Kind::pair && !in.is_pair(which)) return false;
    std::uint32_t last = first;
    std::uint32_t said = 0;  // how many of them
    for (std::uint32_t i = 0; i < size; ++i, ++last) {
        if (in.position(wanted.where.field, which + i) != last) return false;
        if (wanted.where.outside && which + i >= in.document.headline() && in.is_said(which + i))
            ++said;
    }
    // Of a phrase each word is outside; a pair is one word, and inside only as a whole.
    if (said > 0 && (wanted.kind != Kind::pair || said == size)) return false;
    wanted.places.push_back({first, last - 1});
    return true;
}

void TokenScan::read_rows(Wanted& wanted, const InFile& in, bool first_only) {
    const std::string_view words = here_->document.words();
    for (const InFile::Row& row : in.rows) {
        std::uint32_t which = 0;
        std::size_t counted = 0;
        for (std::size_t at = row.finder.find(words, 0); at != std::string_view::npos;
             at = row.finder.find(words, at + 1)) {
            which += numbers_in(words.substr(counted, at - counted));
            counted = at;
            if (add_place(wanted, *row.spelled, which) && first_only) return;
        }
    }
    if (in.rows.size() < 2) return;
    std::ranges::sort(wanted.places);
    const auto rest = std::ranges::unique(wanted.places);  // of languages that share a form
    wanted.places.erase(rest.begin(), rest.end());
}

void TokenScan::read_many(Wanted& wanted, const InFile& in) {
    const TokenDocument& document = here_->document;
    const std::uint32_t count =
        wanted.where.field == Field::file ? UINT32_MAX : document.headline() + document.text();
    in.many.each(document.words(), count, [&](std::uint32_t number, std::uint32_t which) {
        const auto begin = std::ranges::lower_bound(
            in.spelled, number, {}, &std::pair<std::uint32_t, const Spelled*>::first);
        for (auto row = begin; row != in.spelled.end() && row->first == number; ++row) {
            if (add_place(wanted, *row->second, which)) break;
        }
    });
}

// Headlines and paths are one sentence.
void TokenScan::read_divisions(Wanted& wanted) {
    const TokenDocument& document = here_->document;
    const bool sentences = wanted.kind == Kind::sentences;
    for (const std::uint32_t which : sentences ? document.sentences() : document.paragraphs()) {
        const std::uint32_t at = here_->position(Field::text, which);
        if (at > 0) wanted.places.push_back({at, at});
    }
}

void TokenScan::read(Wanted& wanted, const InFile& in, bool first_only) {
    if (wanted.kind == Kind::sentences || wanted.kind == Kind::paragraphs) {
        read_divisions(wanted);
    } else if (in.many.empty()) {
        read_rows(wanted, in, first_only);
    } else {
        read_many(wanted, in);
    }
}

const Places& TokenScan::places(std::size_t wanted, std::uint32_t docid) {
    Wanted& what = wanted_[wanted];
    if (what.docid == docid) return what.places;
    what.docid = docid;
    what.places.clear();
    const InFile* in = in_file(wanted, here(docid).file);
    if (in != nullptr) read(what, *in, false);
    return what.places;
}

bool TokenScan::any(std::size_t wanted, std::uint32_t docid) {
    Wanted& what = wanted_[wanted];
    what.docid = 0;  // its places will not be all
    what.places.clear();
    const InFile* in = in_file(wanted, here(docid).file);
    if (in != nullptr) read(what, *in, true);
    return !what.places.empty();
}

}  // namespace inquit
