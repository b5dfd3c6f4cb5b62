// Where the project's files and its program are, for tests that read them. Functions and not macros, so that a test's
// object file is the same in every checkout and a compiler cache knows it again.
// SPDX-License-Identifier: MIT
#pragma once

#include <QString>

namespace halfclose::test {

/// The project's folder, without a slash at its end.
QString sourceDirectory();

/// The program `halfclose` that belongs to these tests.
QString programFile();

/// The program made of tests/example.
QString exampleFile();

} // namespace halfclose::test
