// Which steps of a lesson commute: their order changes nothing that either or anybody else can see. Careful: where
// it is not known which connection a step concerns, it commutes with nothing.
// SPDX-License-Identifier: MIT
#pragma once

#include "core/lesson/lesson.h"

namespace halfclose {

class Commuting
{
public:
    explicit Commuting(const Lesson &lesson);
    bool operator()(int a, int b) const;

private:
    static constexpr int Everything = -1; ///< concerns every connection
    static constexpr int Nothing = -2; ///< concerns none: arithmetic, narration
    QList<int> m_endpoint; ///< by step
    QList<int> m_connection; ///< by step: the client's column, or one of the above
};

} // namespace halfclose
