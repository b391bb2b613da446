// The verbs: each carries out its command and returns the exit code. Errors are thrown.
#pragma once

#include "cli/command.h"
#include "cli/context.h"

namespace inquit::cli {

int carry_out(const IndexCommand& command, const Context& context);
int carry_out(const SearchCommand& command, const Context& context);
int carry_out(const QuotesCommand& command, const Context& context);
int carry_out(const FacetsCommand& command, const Context& context);
int carry_out(const ExportCommand& command, const Context& context);
int carry_out(const WatchCommand& command, const Context& context);
int carry_out(const WordsCommand& command, const Context& context);
int carry_out(const SuggestCommand& command, const Context& context);
int carry_out(const VerifyCommand& command, const Context& context);
int carry_out(const ShowCommand& command, const Context& context);
int carry_out(const CompareCommand& command, const Context& context);
int carry_out(const AnalyseCommand& command, const Context& context);
int carry_out(const NamesCommand& command, const Context& context);
int carry_out(const InfoCommand& command, const Context& context);
int carry_out(const CheckCommand& command, const Context& context);
int carry_out(const ServeCommand& command, const Context& context);
int carry_out(const PrintCommand& command, const Context& context);

}  // namespace inquit::cli
