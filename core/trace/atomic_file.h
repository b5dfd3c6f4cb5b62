// A file that appears complete under its name or not at all: a full disk, a kill or a mistake half-way leaves what
// was there before. What is no regular file (a pipe, a device) is written as it is, never replaced.
// SPDX-License-Identifier: MIT
#pragma once

#include <memory>

#include <QFileDevice>
#include <QFileInfo>
#include <QString>

namespace halfclose {

class AtomicFile
{
public:
    /// Where the file is until it is complete.
    enum class Until {
        Unseen, ///< nowhere: a kill leaves nothing
        Beside, ///< in NAME.part: a kill leaves what was written so far
        /// In a file beside it with a name of its own, and not waited for until it is on the disk: for what is written in
        /// one go and can be made again.
        Aside,
    };

    explicit AtomicFile(const QString &path, Until until = Until::Unseen);
    /// Without commit() before, nothing is left behind.
    ~AtomicFile();

    /// Each answers an empty text, or one sentence on what the system refused; after a refusal all do, and nothing appears.
    QString open();
    QString write(const QByteArray &bytes);
    /// Hands what was written to the system: it survives the end of this program.
    QString flush();
    /// Makes the file appear under its name.
    QString commit();

private:
    QString failure(const QString &reason) const;
    /// Remembers the first refusal: what was not written is missing, however well the rest went.
    QString unless(bool done);
    QString openAside(const QFileInfo &existing);
    QString rename();

    QString m_path;
    Until m_until;
    QString m_refused;
    QString m_part; ///< the file beside; empty where there is none
    std::unique_ptr<QFileDevice> m_file;
};

/// All of it at once. @return empty, or one sentence on what the system refused
QString saveFile(const QString &path, const QByteArray &bytes, AtomicFile::Until until = AtomicFile::Until::Unseen);

} // namespace halfclose
