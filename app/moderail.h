#pragma once

#include <QFrame>

class QButtonGroup;

namespace ballast {

/// The column of modes on the left, made from allModes().
class ModeRail : public QFrame
{
    Q_OBJECT

public:
    explicit ModeRail(QWidget *parent = nullptr);
    void setCurrent(const QString &id);

signals:
    void modeChosen(const QString &id);

private:
    QButtonGroup *m_group;
};

} // namespace ballast
