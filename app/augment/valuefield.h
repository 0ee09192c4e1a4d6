#pragma once

#include <QLineEdit>

namespace ballast {

/// A small field for one exact value: commits on Enter or when left, Escape puts the shown text
/// back, all is selected on entering.
class ValueField : public QLineEdit
{
    Q_OBJECT

public:
    explicit ValueField(QWidget *parent = nullptr);

    void setShownText(const QString &text); ///< what the value reads; ends an edit
    void setCharacters(int count);          ///< width
    void refuse(const QString &reason);     ///< tells why and shows the value again

signals:
    void committed(const QString &text);

protected:
    void focusInEvent(QFocusEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;

private:
    void commit();

    QString m_shown;
};

} // namespace ballast
