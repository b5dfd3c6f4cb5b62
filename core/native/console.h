// The program's standard streams, as far as the operating systems differ there.
// Knows nothing of what is written to them.
// SPDX-License-Identifier: MIT
#pragma once

namespace halfclose::native {

/// To be called once, first of all: a reader that goes away, or a file that may not grow further (RLIMIT_FSIZE), becomes an
/// error of the write instead of the program's sudden end, and no byte is translated on its way.
void prepareStandardStreams();

/// Whether a person looks at standard output, rather than a file or a program.
bool standardOutputIsTerminal();

/// How many columns that terminal shows; 0 where it does not say.
int terminalColumns();

/// Whether this system shows windows through a display that has to be named in the environment, and none is.
bool displayIsMissing();

} // namespace halfclose::native
