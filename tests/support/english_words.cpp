// SPDX-License-Identifier: MIT
#include "tests/support/english_words.h"

#include <QFile>
#include <QRegularExpression>
#include <QXmlStreamReader>

#include "tests/support/places.h"

namespace halfclose::test {

namespace {

/// Those of three letters and more, but for names: WSAENOTCONN, closesocket(...), FD_CLOSE, --format.
QSet<QString> plainWords(QString text)
{
    static const QRegularExpression word(QStringLiteral("(?<![\\p{L}\\d_.$-])\\p{L}\\p{Ll}{2,}(?![\\p{L}\\d_(=])"));
    text.remove(u'&');
    QSet<QString> words;
    for (auto match = word.globalMatch(text); match.hasNext();)
        words.insert(match.next().captured().toLower());
    return words;
}

TranslatedSentence readSentence(QXmlStreamReader &xml, const QString &context)
{
    TranslatedSentence sentence{context, {}, {}, xml.attributes().value(QLatin1String("numerus")) == QLatin1String("yes"), false};
    while (xml.readNextStartElement()) {
        if (xml.name() == QLatin1String("source")) {
            sentence.source = xml.readElementText();
        } else if (xml.name() == QLatin1String("translation")) {
            sentence.finished = !xml.attributes().hasAttribute(QLatin1String("type"));
            if (!sentence.numbered) {
                sentence.forms = {xml.readElementText()};
                continue;
            }
            while (xml.readNextStartElement())
                sentence.forms.append(xml.readElementText());
        } else {
            xml.skipCurrentElement();
        }
    }
    return sentence;
}

} // namespace

QString spanishFile()
{
    return sourceDirectory() + QStringLiteral("/resources/translations/halfclose_es.ts");
}

QList<TranslatedSentence> sentencesOf(const QString &path)
{
    QFile file(path);
    if (!file.open(QIODevice::ReadOnly))
        return {};
    QList<TranslatedSentence> sentences;
    QXmlStreamReader xml(&file);
    QString context;
    while (!xml.atEnd()) {
        if (xml.readNext() != QXmlStreamReader::StartElement)
            continue;
        if (xml.name() == QLatin1String("name"))
            context = xml.readElementText();
        else if (xml.name() == QLatin1String("message"))
            sentences.append(readSentence(xml, context));
    }
    return xml.hasError() ? QList<TranslatedSentence>() : sentences;
}

EnglishWords::EnglishWords()
{
    QSet<QString> spanish;
    const QList<TranslatedSentence> sentences = sentencesOf(spanishFile());
    for (const TranslatedSentence &sentence : sentences) {
        m_words.unite(plainWords(sentence.source));
        spanish.unite(plainWords(sentence.forms.join(u' ')));
    }
    m_words.subtract(spanish);
}

QStringList EnglishWords::in(const QString &text, const QString &allowed) const
{
    QSet<QString> found = plainWords(text);
    found.intersect(m_words);
    if (!found.isEmpty())
        found.subtract(plainWords(allowed));
    QStringList list(found.begin(), found.end());
    list.sort();
    return list;
}

} // namespace halfclose::test
