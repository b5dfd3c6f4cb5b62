// SPDX-License-Identifier: MIT
#include "core/trace/atomic_file.h"

#include <filesystem>

#include <QCoreApplication>
#include <QFile>
#include <QFileInfo>
#include <QRandomGenerator>
#include <QSaveFile>

namespace halfclose {

AtomicFile::AtomicFile(const QString &path, Until until)
    : m_path(path)
    , m_until(until)
{
}

AtomicFile::~AtomicFile()
{
    m_file.reset();
    if (!m_part.isEmpty())
        QFile::remove(m_part);
}

QString AtomicFile::open()
{
    const QFileInfo existing(m_path);
    if (existing.isDir())
        return failure(QCoreApplication::translate("AtomicFile", "it is a folder"));
    if (existing.exists() && !existing.isFile()) {
        // Anything else would put a regular file in the place of /dev/null.
        m_file = std::make_unique<QFile>(m_path);
    } else if (m_until == Until::Unseen) {
        m_file = std::make_unique<QSaveFile>(m_path);
    } else if (m_until == Until::Beside) {
        m_part = m_path + QStringLiteral(".part");
        m_file = std::make_unique<QFile>(m_part);
    } else {
        return openAside(existing);
    }
    return unless(m_file->open(QIODevice::WriteOnly));
}

QString AtomicFile::openAside(const QFileInfo &existing)
{
    if (existing.exists() && !existing.isWritable())
        return failure(QCoreApplication::translate("AtomicFile", "it is write-protected"));
    // A link stays one: what it leads to is replaced.
    if (existing.isSymLink() && existing.exists())
        m_path = existing.canonicalFilePath();
    for (int tries = 0; tries < 100; ++tries) {
        const QString name = m_path + u'.' + QString::number(QRandomGenerator::system()->generate(), 36);
        auto file = std::make_unique<QFile>(name);
        if (file->open(QIODevice::WriteOnly | QIODevice::NewOnly)) {
            m_part = name;
            if (existing.exists())
                file->setPermissions(existing.permissions());
            m_file = std::move(file);
            return {};
        }
        m_file = std::move(file);
        if (!QFileInfo::exists(name))
            break; // refused for another reason than that it is taken
    }
    return unless(false);
}

QString AtomicFile::write(const QByteArray &bytes)
{
    qsizetype written = 0;
    while (written < bytes.size()) { // where a part finds room, only the rest is refused with a reason
        const qint64 more = m_file->write(bytes.constData() + written, bytes.size() - written);
        if (more <= 0)
            return unless(false);
        written += more;
    }
    return unless(true);
}

QString AtomicFile::flush()
{
    return unless(m_file->flush());
}

QString AtomicFile::commit()
{
    // QSaveFile's own commit() does not notice that the last buffer found no room.
    if (const QString refused = flush(); !refused.isEmpty())
        return refused;
    if (auto *save = qobject_cast<QSaveFile *>(m_file.get()))
        return unless(save->commit());
    m_file->close();
    return m_part.isEmpty() ? QString() : rename();
}

QString AtomicFile::unless(bool done)
{
    if (!done && m_refused.isEmpty()) {
        if (m_file->isOpen())
            m_file->flush(); // a buffer of which a part found room: the rest is refused with the reason
        m_refused = failure(m_file->errorString());
    }
    return m_refused;
}

QString AtomicFile::rename()
{
    // QFile::rename would not replace a file that exists.
    std::error_code problem;
    std::filesystem::rename(m_part.toStdU16String(), m_path.toStdU16String(), problem);
    if (problem)
        return failure(QString::fromLocal8Bit(problem.message()));
    m_part.clear();
    return {};
}

QString AtomicFile::failure(const QString &reason) const
{
    return QCoreApplication::translate("AtomicFile", "cannot write %1: %2").arg(m_path, reason);
}

QString saveFile(const QString &path, const QByteArray &bytes, AtomicFile::Until until)
{
    AtomicFile file(path, until);
    QString refused = file.open();
    if (refused.isEmpty())
        refused = file.write(bytes);
    return refused.isEmpty() ? file.commit() : refused;
}

} // namespace halfclose
