// SPDX-License-Identifier: MIT
#include "core/lesson/step_grammar.h"

#include "core/lesson/vocabulary.h"
#include "core/lesson/wording.h"

namespace halfclose {
namespace {

class Descent
{
public:
    Descent(const TableCell &cell, TextRange code, MistakeList &mistakes)
        : m_mistakes(mistakes), m_list(tokensOf(cell, code, mistakes))
    {
        m_step.span = cell.span(code.begin, code.end);
        m_step.sound = m_list.sound;
        m_heard = m_list.sound;
    }

    StepSyntax parse()
    {
        step();
        if (m_step.sound && !at(TokenKind::End))
            unexpected(Wording::tr("the step ends before it"));
        return std::move(m_step);
    }

private:
    const Token &token(qsizetype ahead = 0) const
    {
        return m_list.tokens[std::min(m_next + ahead, m_list.tokens.size() - 1)];
    }
    bool at(TokenKind kind) const { return token().kind == kind; }
    bool atMark(QStringView mark) const { return token().is(mark); }
    bool atWord(QStringView word) const { return at(TokenKind::Word) && token().text == word; }
    bool take(QStringView mark)
    {
        if (!atMark(mark))
            return false;
        ++m_next;
        return true;
    }
    Word takeWord()
    {
        const Token &taken = token();
        ++m_next;
        return {taken.text, taken.span};
    }

    // One mistake of syntax a step: what follows it would be guesswork. None where the tokens already told of one.
    void fail(const SourceSpan &where, const QString &message)
    {
        if (m_heard)
            m_mistakes.add(where, message);
        m_heard = false;
        m_step.sound = false;
    }
    void unexpected(const QString &right)
    {
        if (at(TokenKind::End))
            fail(token().span, Wording::tr("the step ends too early (%1)").arg(right));
        else
            fail(token().span, Wording::tr("unexpected '%1' (%2)").arg(excerpt(token().text), right));
    }

    void step()
    {
        if (at(TokenKind::End)) {
            fail(m_step.span, Wording::tr("an empty step (every code span is one: closesocket(s), FD_CLOSE, wait 50 ms)"));
            return;
        }
        if (!at(TokenKind::Word)) {
            unexpected(Wording::tr("a step begins with a name, a function or an event"));
            return;
        }
        const bool plain = !token(1).is(u"=") && !token(1).is(u"(");
        if (plain && atWord(u"wait"))
            wait();
        else if (plain && atWord(u"crash"))
            crash();
        else if (plain && atWord(u"no"))
            absentEvent();
        else if (token(1).is(u"="))
            assignment();
        else if (eventNames().contains(token().text))
            event(false);
        else if (token(1).is(u"("))
            call();
        else
            loneWord();
    }

    void wait()
    {
        ++m_next;
        if (!at(TokenKind::Integer)) {
            unexpected(Wording::tr("wait is written: wait 50 ms"));
            return;
        }
        const Token number = token();
        ++m_next;
        if (!atWord(u"ms")) {
            unexpected(Wording::tr("wait is written: wait 50 ms"));
            return;
        }
        ++m_next;
        if (number.number < 0 || number.number > longestWaitMilliseconds) {
            m_mistakes.add(number.span,
                Wording::tr("the wait of '%1' ms is out of range (0 to %2)")
                    .arg(number.text, QString::number(longestWaitMilliseconds)));
        }
        m_step.what = SyntaxWait{number.number};
    }

    void crash()
    {
        ++m_next;
        m_step.what = SyntaxCrash{};
    }

    void absentEvent()
    {
        ++m_next;
        if (!at(TokenKind::Word)) {
            unexpected(Wording::tr("an event follows 'no': no FD_CLOSE"));
            return;
        }
        if (!eventNames().contains(token().text)) {
            unknownEvent();
            return;
        }
        event(true);
    }

    void unknownEvent()
    {
        fail(token().span,
            Wording::tr("unknown event '%1'%2")
                .arg(excerpt(token().text),
                    m_mistakes.right(token().text, eventNames(),
                        Wording::tr("the events are %1").arg(eventNames().join(QLatin1String(", "))))));
    }

    void event(bool absent)
    {
        SyntaxEvent event;
        event.absent = absent;
        event.event = takeWord();
        if (take(u"(")) {
            if (at(TokenKind::Word))
                event.socket = takeWord();
            else
                unexpected(Wording::tr("the name of a socket stands in the parentheses"));
            if (m_step.sound && !take(u")"))
                unexpected(Wording::tr("a ) follows the name of the socket"));
        }
        m_step.what = event;
        outcome();
    }

    void assignment()
    {
        m_step.binding = takeWord();
        ++m_next; // the =
        if (at(TokenKind::Word) && token(1).is(u"(") && token().text != u"bytes") {
            call();
            return;
        }
        SyntaxSum sum;
        do {
            sum.operands.append(value());
        } while (m_step.sound && take(u"+"));
        m_step.what = sum;
        outcome();
    }

    void loneWord()
    {
        if (findFunction(token().text)) {
            fail(token().span,
                Wording::tr("'%1' without its parentheses (%1(...): every code span of the table is a step)")
                    .arg(token().text));
        } else if (token().text.startsWith(u"FD_", Qt::CaseInsensitive)) {
            unknownEvent();
        } else {
            QStringList known = eventNames() + functionNames();
            known << QStringLiteral("crash") << QStringLiteral("wait");
            fail(token().span,
                Wording::tr("'%1' is no step%2")
                    .arg(excerpt(token().text),
                        m_mistakes.right(token().text, known,
                            Wording::tr("a call, an event, a sum, wait or crash: every code span of the table is a step"))));
        }
    }

    void call()
    {
        SyntaxCall call;
        call.function = takeWord();
        ++m_next; // the (
        if (!take(u")")) {
            do {
                call.arguments.append(argument());
            } while (m_step.sound && take(u","));
            if (m_step.sound && !take(u")"))
                unexpected(Wording::tr("a , or ) follows an argument"));
        }
        m_step.what = call;
        outcome();
    }

    SyntaxArgument argument()
    {
        SyntaxArgument argument;
        if (at(TokenKind::Word) && token(1).is(u":")) {
            argument.keyword = takeWord();
            ++m_next; // the :
        }
        if (at(TokenKind::Word) && token(1).is(u"(") && token().text != u"bytes") {
            fail(token().span,
                Wording::tr("a call as an argument (keep its value under a name first: x = %1(...))")
                    .arg(excerpt(token().text)));
            return argument;
        }
        argument.value = value();
        return argument;
    }

    SyntaxValue value()
    {
        SyntaxValue value;
        value.span = token().span;
        value.text = token().text;
        if (at(TokenKind::Integer)) {
            value.kind = SyntaxValue::Kind::Integer;
            value.number = token().number;
            ++m_next;
        } else if (at(TokenKind::String)) {
            value.kind = SyntaxValue::Kind::String;
            value.bytes = token().bytes;
            ++m_next;
        } else if (atWord(u"bytes") && token(1).is(u"(")) {
            pattern(value);
        } else if (at(TokenKind::Word)) {
            words(value);
        } else {
            unexpected(Wording::tr("a value stands here: a name, a number, \"text\" or bytes(n)"));
        }
        return value;
    }

    void words(SyntaxValue &value)
    {
        value.kind = SyntaxValue::Kind::Words;
        value.words.append(takeWord());
        while (m_step.sound && take(u"|")) {
            if (at(TokenKind::Word))
                value.words.append(takeWord());
            else
                unexpected(Wording::tr("a constant follows the |"));
        }
        value.span.end = value.words.last().span.end;
        for (qsizetype i = 1; i < value.words.size(); ++i)
            value.text += u'|' + value.words[i].text;
    }

    void pattern(SyntaxValue &value)
    {
        m_next += 2;
        if (!at(TokenKind::Integer)) {
            unexpected(Wording::tr("the number of bytes stands in the parentheses: bytes(1000)"));
            return;
        }
        value.number = token().number;
        value.text = QStringLiteral("bytes(%1)").arg(token().text);
        if (value.number < 0 || value.number > mostBytes) {
            m_mistakes.add(token().span,
                Wording::tr("bytes(%1) is out of range (0 to %2)").arg(token().text, QString::number(mostBytes)));
        }
        ++m_next;
        value.span.end = token().span.end;
        value.kind = SyntaxValue::Kind::Pattern;
        if (!take(u")"))
            unexpected(Wording::tr("a ) follows the number of bytes"));
    }

    void outcome()
    {
        if (!m_step.sound || !take(u"->"))
            return;
        SyntaxOutcome outcome;
        if (at(TokenKind::Word) && token(1).is(u"=")) {
            fail(token().span,
                Wording::tr("the field '%1' without an outcome before it (-> ok %1=...)").arg(excerpt(token().text)));
            outcome.ok = true;
        } else if (atWord(u"ok")) {
            outcome.ok = true;
            outcome.value.span = token().span;
            outcome.value.text = token().text;
            ++m_next;
        } else {
            outcome.value = value();
        }
        while (m_step.sound && at(TokenKind::Word) && token(1).is(u"=")) {
            SyntaxField field;
            field.name = takeWord();
            ++m_next; // the =
            field.value = value();
            outcome.fields.append(field);
        }
        m_step.outcome = outcome;
    }

    MistakeList &m_mistakes;
    TokenList m_list;
    qsizetype m_next = 0;
    bool m_heard = true; ///< a mistake of syntax may still be told
    StepSyntax m_step;
};

} // namespace

StepSyntax parseStep(const TableCell &cell, TextRange code, MistakeList &mistakes)
{
    return Descent(cell, code, mistakes).parse();
}

} // namespace halfclose
