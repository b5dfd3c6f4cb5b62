// What each command does: takes what the command line asked for, answers with the program's exit status.
// SPDX-License-Identifier: MIT
#pragma once

#include "app/arguments.h"

namespace halfclose {

int perform(const ListCommand &command);
int perform(const ShowCommand &command);
int perform(const RunCommand &command);
int perform(const ExploreCommand &command);
int perform(const ExportCommand &command);
/// Needs a QApplication.
int perform(const WindowCommand &command);

} // namespace halfclose
