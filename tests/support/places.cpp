// Where the project's files and its program are: the build tells this file alone.
// SPDX-License-Identifier: MIT
#include "tests/support/places.h"

namespace halfclose::test {

QString sourceDirectory()
{
    return QStringLiteral(HALFCLOSE_SOURCE_DIR);
}

QString programFile()
{
    return QStringLiteral(HALFCLOSE_PROGRAM);
}

QString exampleFile()
{
    return QStringLiteral(HALFCLOSE_EXAMPLE);
}

} // namespace halfclose::test
