// The translation context of every sentence that the lesson parser and its neighbours say.
// SPDX-License-Identifier: MIT
#pragma once

#include <QCoreApplication>

namespace halfclose {

struct Wording
{
    Q_DECLARE_TR_FUNCTIONS(Lesson)
};

} // namespace halfclose
