#pragma once

#include "app/document.h"
#include "app/jobcontroller.h"
#include "core/export/plannedcopy.h"

#include <QImage>
#include <QTimer>
#include <QWidget>

namespace ballast {

/// One of the copies that a row of the plan stands for, made as the export makes it, with its
/// boxes. A click shows the next one.
class CopyPreview : public QWidget
{
    Q_OBJECT

public:
    CopyPreview(Document &document, JobController &jobs, QWidget *parent = nullptr);

    /// `item`: index into the plan's items, −1 = repeats; `copies` < 1: nothing is made.
    void show(int image, int item, int copies);
    void clear();
    bool isSettled() const { return !m_delay.isActive() && m_job == 0; }
    const QString &text() const { return m_text; } ///< below the picture
    QSize sizeHint() const override;

protected:
    void paintEvent(QPaintEvent *event) override;
    void mousePressEvent(QMouseEvent *event) override;
    void keyPressEvent(QKeyEvent *event) override;
    void changeEvent(QEvent *event) override;

private:
    struct Wanted
    {
        int image = -1;
        int item = -1;
        int copies = 0;
        int nth = 0;
    };
    void showNext();
    void request();
    void start();
    void take(const Result<PlannedCopy> &made);
    void say(const QString &text);

    Document &m_document;
    JobController &m_jobs;
    QTimer m_delay;
    Wanted m_wanted;
    JobController::JobId m_job = 0;
    QImage m_picture;
    QSize m_size; ///< of the copy, px
    std::vector<Annotation> m_annotations;
    QString m_text;
};

} // namespace ballast
