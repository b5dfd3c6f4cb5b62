// Which names an endpoint's steps may use so far: those that the connection gave it, and those its steps have bound.
// SPDX-License-Identifier: MIT
#pragma once

#include <QSet>
#include <QStringList>

namespace halfclose {

class NameScope
{
public:
    /// Binds s, and s1 ... sN on the server (@p connections is N), as an implicit connection does.
    void connectClient();
    void connectServer(int connections);

    void bind(const QString &name);
    bool knows(const QString &name) const;
    /// The names bound last, for suggestions: not all of them, so that a hostile lesson stays cheap.
    QStringList recent() const;

private:
    QSet<QString> m_names;
    QStringList m_order;
};

} // namespace halfclose
