// Stems: report, reports, reported -> report (Snowball).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <vector>

struct sb_stemmer;

namespace inquit {

class LanguagePack;

// Stems folded words of one language. Not for two threads at once: it keeps a cache of what it has seen.
class Stemmer {
  public:
    // `language` is an ISO 639-1 code; one without a Snowball stemmer stems nothing.
    explicit Stemmer(std::string_view language);
    Stemmer(Stemmer&&) noexcept;
    Stemmer& operator=(Stemmer&&) noexcept;
    ~Stemmer();

    // The stem of a folded word; valid until the next call. Endings that lost an accent which the stemmer goes by
    // (declaracion) get it back first.
    std::string_view operator()(std::string_view folded);

  private:
    struct Delete {
        void operator()(sb_stemmer* stemmer) const;
    };

    // A line of the processor's cache: most words and stems stand in it whole.
    struct alignas(64) Seen {
        std::string word, stem;
    };

    std::unique_ptr<sb_stemmer, Delete> stemmer_;
    const LanguagePack* pack_ = nullptr;  // nullptr where nothing of it is needed
    std::vector<Seen> seen_;              // each word has one place, by its hash
};

}  // namespace inquit
