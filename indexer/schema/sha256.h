// SHA-256 (FIPS 180-4), for whoever has to trust that bytes are the same bytes: ids need no more than XXH3.
#pragma once

#include <memory>
#include <string>
#include <string_view>

namespace inquit {

// Of bytes that come in pieces.
class Sha256 {
  public:
    Sha256();
    Sha256(Sha256&&) noexcept;
    Sha256& operator=(Sha256&&) noexcept;
    ~Sha256();

    void add(std::string_view bytes);

    // 64 hex digits, as sha256sum prints them; from then on it is that of no bytes again.
    std::string take();

  private:
    struct State;
    std::unique_ptr<State> state_;
};

std::string sha256(std::string_view bytes);

}  // namespace inquit
