// Stems: report, reports, reported -> report (Snowball).
#pragma once

#include <memory>
#include <string>
#include <string_view>
#include <unordered_map>

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

    struct Hash {
        using is_transparent = void;

        std::size_t operator()(std::string_view text) const {
            return std::hash<std::string_view>{}(text);
        }
    };

    std::unique_ptr<sb_stemmer, Delete> stemmer_;
    const LanguagePack* pack_ = nullptr;  // nullptr where nothing of it is needed
    std::unordered_map<std::string, std::string, Hash, std::equal_to<>> seen_;
};

}  // namespace inquit
