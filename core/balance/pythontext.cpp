#include "core/balance/pythontext.h"

#include <QJsonArray>
#include <QJsonDocument>

namespace ballast {

QString quotedText(const QString &text)
{
    const QByteArray array = QJsonDocument(QJsonArray{text}).toJson(QJsonDocument::Compact);
    return QString::fromUtf8(array.mid(1, array.size() - 2));
}

QString pythonNumber(double value)
{
    QString text = QString::number(value, 'g', 7);
    // YAML 1.1 takes 1e+07 for a word.
    const qsizetype exponent = text.indexOf(u'e');
    if (exponent > 0 && !text.contains(u'.'))
        text.insert(exponent, QStringLiteral(".0"));
    return text;
}

QString joinedText(const std::vector<QString> &parts)
{
    QString text;
    for (const QString &part : parts)
        text += text.isEmpty() ? part : QStringLiteral(", ") + part;
    return text;
}

QString pythonList(const std::vector<QString> &texts)
{
    std::vector<QString> quoted;
    quoted.reserve(texts.size());
    for (const QString &text : texts)
        quoted.push_back(quotedText(text));
    return u'[' + joinedText(quoted) + u']';
}

QString pythonList(const std::vector<double> &numbers)
{
    std::vector<QString> texts;
    texts.reserve(numbers.size());
    for (const double number : numbers)
        texts.push_back(pythonNumber(number));
    return u'[' + joinedText(texts) + u']';
}

QString filledTemplate(QStringView text, const std::vector<QString> &texts)
{
    QString filled;
    for (qsizetype i = 0; i < text.size(); ++i) {
        const int number = text[i] == u'%' && i + 1 < text.size() ? text[i + 1].digitValue() : -1;
        if (number >= 1 && static_cast<std::size_t>(number) <= texts.size()) {
            filled += texts[static_cast<std::size_t>(number) - 1];
            ++i;
        } else {
            filled += text[i];
        }
    }
    return filled;
}

QString csvField(const QString &text)
{
    if (!text.contains(u',') && !text.contains(u'"') && !text.contains(u'\n') &&
        !text.contains(u'\r'))
        return text;
    QString doubled = text;
    doubled.replace(u'"', QStringLiteral("\"\""));
    return u'"' + doubled + u'"';
}

} // namespace ballast
