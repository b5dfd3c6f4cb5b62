// SPDX-License-Identifier: MIT
#include "core/lesson/name_scope.h"

namespace halfclose {
namespace {

constexpr qsizetype mostRecent = 32;

} // namespace

void NameScope::connectClient()
{
    bind(QStringLiteral("s"));
}

void NameScope::connectServer(int connections)
{
    for (int i = connections; i > 0; --i)
        bind(QStringLiteral("s%1").arg(i));
    bind(QStringLiteral("s"));
}

void NameScope::bind(const QString &name)
{
    if (m_names.contains(name))
        return;
    m_names.insert(name);
    m_order.append(name);
}

bool NameScope::knows(const QString &name) const
{
    return m_names.contains(name);
}

QStringList NameScope::recent() const
{
    return m_order.last(std::min(mostRecent, m_order.size()));
}

} // namespace halfclose
