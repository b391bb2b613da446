// The flags of one verb: declared, then read from the arguments and from the configuration.
#pragma once

#include <functional>
#include <memory>
#include <string>
#include <string_view>
#include <vector>

#include "cli/config.h"
#include "cli/help.h"
#include "cli/verbs.h"
#include "indexer/base/error.h"

namespace inquit::cli {

// Thrown by read() where -h or --help is among the arguments.
struct HelpWanted {
    std::string text;
    std::vector<FlagInfo> flags;  // all that were declared
};

class Flags {
  public:
    using Take = std::function<void(const std::string& value)>;

    explicit Flags(const VerbInfo& verb);
    ~Flags();
    Flags(const Flags&) = delete;
    Flags& operator=(const Flags&) = delete;

    // What is declared from here on belongs to this group.
    void group(Group group);

    // `names` as "-n,--limit". Whatever is bound must outlive read().
    void toggle(const std::string& names, bool& into, const std::string& help);
    // Taken once: the last on the line wins.
    void value(const std::string& names,
               std::string_view placeholder,
               const std::string& help,
               Take take);
    // Taken once for each time it is given; never more than one word after the flag.
    void values(const std::string& names,
                std::string_view placeholder,
                const std::string& help,
                Take take);
    // The words that belong to no flag. `least`: 1 where there must be one; `most`: 1 where there may be no more.
    void words(const std::string& placeholder, std::vector<std::string>& into, int least, int most);

    // Reads the arguments after the verb; then each setting of this verb whose flag was not given. Throws Error for
    // wrong usage with what was probably meant, and HelpWanted.
    void read(const std::vector<std::string>& arguments,
              const std::vector<Setting>& settings,
              const std::string& config_name);

  private:
    struct State;
    std::unique_ptr<State> state_;
};

}  // namespace inquit::cli
