// SPDX-License-Identifier: MIT
#include "tests/support/system_socket_table.h"

#include <QDir>
#include <QFile>
#include <QSet>

namespace halfclose::test {

namespace {

QSet<QString> ownNumbers()
{
    QSet<QString> numbers;
    const QDir descriptors(QStringLiteral("/proc/self/fd"));
    for (const QString &name : descriptors.entryList(QDir::Files | QDir::System | QDir::NoDotAndDotDot)) {
        const QString target = QFile::symLinkTarget(descriptors.filePath(name)).section(u'/', -1);
        if (target.startsWith(QStringLiteral("socket:[")))
            numbers.insert(target.sliced(8).chopped(1));
    }
    return numbers;
}

} // namespace

QList<TabledSocket> ownSockets()
{
    const QSet<QString> numbers = ownNumbers();
    QList<TabledSocket> sockets;
    for (const char *table : {"/proc/net/tcp", "/proc/net/tcp6"}) {
        QFile file(QString::fromLatin1(table));
        if (!file.open(QIODevice::ReadOnly))
            continue;
        const QList<QByteArray> lines = file.readAll().split('\n');
        for (const QByteArray &line : lines) {
            // sl local remote state queues timer retransmits uid timeout inode
            const QList<QByteArray> words = line.simplified().split(' ');
            if (words.size() < 10 || !numbers.contains(QString::fromLatin1(words[9])))
                continue;
            const QByteArray host = words[1].split(':').value(0);
            const quint16 port = quint16(words[1].split(':').value(1).toUInt(nullptr, 16));
            sockets.append({.loopback = host == "0100007F" || host == "00000000000000000000000001000000",
                            .unbound = port == 0, .listening = words[3] == "0A", .port = port,
                            .line = QString::fromLatin1(line)});
        }
    }
    return sockets;
}

} // namespace halfclose::test
