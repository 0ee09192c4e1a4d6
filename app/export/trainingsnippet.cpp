#include "app/export/trainingsnippet.h"

#include <QDir>
#include <QDirIterator>

namespace ballast {

namespace {

const QString Yolo = QStringLiteral(R"(from ultralytics import YOLO

model = YOLO("yolo11n%2.pt")
model.train(data=r"%1", epochs=100, imgsz=640)
)");

const QString Labelme = QStringLiteral(R"(import json
from pathlib import Path

train = []
for path in sorted(Path(r"%1").rglob("*.json")):
    label = json.loads(path.read_text(encoding="utf-8"))
    if "shapes" in label:
        shapes = [(s["label"], s["shape_type"], s["points"]) for s in label["shapes"]]
        train.append((path.parent / label["imagePath"], shapes))
)");

const QString Cvat = QStringLiteral(R"(import xml.etree.ElementTree as ET
from pathlib import Path

root = Path(r"%1")
train = [
    (root / "images" / image.get("name"), [(shape.tag, dict(shape.attrib)) for shape in image])
    for image in ET.parse(root / "annotations.xml").getroot().iter("image")
    if image.get("subset") in (None, "Train")
]
)");

const QString Coco = QStringLiteral(R"(import torchvision
from torchvision.transforms import v2

train = torchvision.datasets.CocoDetection(
    root=r"%1",
    annFile=r"%2",
    transforms=v2.Compose([v2.ToImage(), v2.ToDtype(dtype=None, scale=True)]),
)
train = torchvision.datasets.wrap_dataset_for_transforms_v2(train)
)");

const QString Voc = QStringLiteral(R"(import xml.etree.ElementTree as ET
from pathlib import Path

from PIL import Image
from torch.utils.data import Dataset


class VocBoxes(Dataset):
    def __init__(self, root, split="train"):
        self.root = Path(root)
        self.names = (self.root / "ImageSets/Main" / f"{split}.txt").read_text().split("\n")
        self.names = [name.strip() for name in self.names if name.strip()]

    def __len__(self):
        return len(self.names)

    def __getitem__(self, index):
        xml = ET.parse(self.root / "Annotations" / f"{self.names[index]}.xml").getroot()
        image = Image.open(self.root / "JPEGImages" / xml.findtext("filename")).convert("RGB")
        objects = [
            (o.findtext("name"), [float(o.findtext(f"bndbox/{k}")) for k in ("xmin", "ymin", "xmax", "ymax")])
            for o in xml.iter("object")
        ]
        return image, objects


train = VocBoxes(r"%1", "train")
)");

const QString Folder = QStringLiteral(R"(import torchvision
from torchvision.transforms import v2

train = torchvision.datasets.ImageFolder(
    r"%1",
    transform=v2.Compose([v2.Resize((224, 224)), v2.ToImage()]),
)
)");

const QString Csv = QStringLiteral(R"(import pandas as pd

labels = pd.read_csv(r"%1")
print(labels.groupby(labels.columns[1]).size())
)");

/// The first file below `path` that fits, the shortest path winning; `path` itself if none does.
QString findFile(const QString &path, const QStringList &patterns)
{
    for (const QString &pattern : patterns) {
        QDirIterator files(path, {pattern}, QDir::Files, QDirIterator::Subdirectories);
        QString best;
        while (files.hasNext()) {
            const QString file = files.next();
            if (best.isEmpty() || file.size() < best.size())
                best = file;
        }
        if (!best.isEmpty())
            return best;
    }
    return path;
}

QString trainFolder(const QString &path)
{
    for (const QString &name : {QStringLiteral("train"), QStringLiteral("images/train"),
                                QStringLiteral("train2017"), QStringLiteral("images")})
        if (QDir(path + u'/' + name).exists())
            return path + u'/' + name;
    return path;
}

} // namespace

QString trainingSnippet(const QString &format, const QString &path)
{
    if (format.startsWith(u"yolo"))
        return Yolo.arg(findFile(path, {QStringLiteral("data.yaml"), QStringLiteral("*.yaml")}),
                        format.mid(4)); // models are called after the labels: yolo11n-seg.pt
    if (format == u"labelme")
        return Labelme.arg(trainFolder(path));
    if (format == u"cvat")
        return Cvat.arg(path);
    if (format == u"coco")
        return Coco.arg(trainFolder(path),
                        findFile(path, {QStringLiteral("*train*.json"), QStringLiteral("*.json")}));
    if (format == u"voc")
        return Voc.arg(path);
    if (format == u"folder")
        return Folder.arg(trainFolder(path));
    return Csv.arg(findFile(path, {QStringLiteral("*train*.csv"), QStringLiteral("*.csv")}));
}

} // namespace ballast
