// SPDX-License-Identifier: MIT
#include "ui/export/clipboard.h"

#include <QClipboard>
#include <QGuiApplication>
#include <QImage>
#include <QMimeData>

#include "ui/export/export_formats.h"

namespace halfclose {

void copyPicture(const Trace &trace, const ExportOptions &options)
{
    auto *picture = new QMimeData; // the clipboard's, from then on
    picture->setData(QStringLiteral("image/svg+xml"), exportTrace(trace, QStringLiteral("svg"), options).bytes);
    picture->setImageData(QImage::fromData(exportTrace(trace, QStringLiteral("png"), options).bytes, "PNG"));
    QGuiApplication::clipboard()->setMimeData(picture);
}

QString copyText(const Trace &trace, const QString &format, const ExportOptions &options)
{
    const Exported text = exportTrace(trace, format, options);
    if (text.refused.isEmpty())
        QGuiApplication::clipboard()->setText(QString::fromUtf8(text.bytes));
    return text.refused;
}

} // namespace halfclose
