#pragma once

#include <QString>
#include <QWidget>

#include <functional>
#include <vector>

namespace ballast {

/// One text that can be pasted or saved.
struct SnippetChoice
{
    QString name;     ///< "PyTorch"
    QString fileName; ///< suggested, with its ending
    std::function<QString()> text;
};

/// "Copy" and "Save", each with a menu of the choices.
class SnippetButtons : public QWidget
{
    Q_OBJECT

public:
    explicit SnippetButtons(std::vector<SnippetChoice> choices, QWidget *parent = nullptr);
    void copy(std::size_t choice);
    const std::vector<SnippetChoice> &choices() const { return m_choices; }

signals:
    void copied(const QString &name);
    void saveRequested(const QString &fileName, const QByteArray &bytes);

private:
    std::vector<SnippetChoice> m_choices;
};

} // namespace ballast
