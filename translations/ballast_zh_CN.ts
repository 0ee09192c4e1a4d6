<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE TS>
<TS version="2.1" language="zh_CN" sourcelanguage="en">
<context>
    <name>Advice</name>
    <message>
        <source>%1 and %2 more</source>
        <translation>%1 及另外 %2 个</translation>
    </message>
    <message>
        <source>By their names these classes depend on direction: %1. The pipeline mirrors or turns them (%2) and keeps the label. Forbid or swap it by a class rule, turn less than %3°, or leave the step out.</source>
        <translation>按名称看，这些类别与方向有关：%1。流水线会将其镜像或旋转（%2），而标签保持不变。请用类别规则禁止该变换或互换标签，将旋转限制在 %3° 以内，或略去该步骤。</translation>
    </message>
    <message>
        <source>Ultralytics joins four images into one (mosaic) while it trains, and the pipeline makes mosaics too: objects shrink twice. Train with mosaic=0, or leave the step Mosaic out.</source>
        <translation>Ultralytics 训练时会把四张图像拼成一张（mosaic），而流水线也会生成马赛克拼图：对象会缩小两次。请用 mosaic=0 训练，或略去 Mosaic 步骤。</translation>
    </message>
    <message>
        <source>The plan more than doubles the training images (%1 → %2), and Ultralytics augments and joins them once more while it trains (mosaic, on by default): copies of one image can meet in one mosaic. Train with mosaic=0 or fewer epochs, or allow fewer copies.</source>
        <translation>计划使训练图像增加到两倍以上（%1 → %2），而 Ultralytics 训练时会再次增强并拼接图像（mosaic，默认开启）：同一图像的多份副本可能出现在同一拼图中。请用 mosaic=0 或更少的轮数训练，或允许更少的副本。</translation>
    </message>
    <message>
        <source>Nothing says which key points of these classes are left and right: %1. The pipeline mirrors them (%2) and every point keeps its number. Give flip_idx in data.yaml, name the points such as left_eye and right_eye, or leave the step out.</source>
        <translation>没有任何信息说明这些类别的哪些关键点属于左侧或右侧：%1。流水线会镜像它们（%2），而每个点保持其编号。请在 data.yaml 中给出 flip_idx，或把点命名为 left_eye、right_eye 之类，或去掉该步骤。</translation>
    </message>
    <message>
        <source>%1 copies are to change only inside the boxes of rare classes, but the pipeline has no step that changes pixels without moving them: they would show the same as their sources. Add one, such as brightness or noise, or repeat whole images.</source>
        <translation>%1 份副本应只在稀有类别的标注框内变化，但流水线中没有只改变像素而不移动像素的步骤：它们会与其源图像相同。请添加一个这样的步骤（例如亮度或噪声），或重复整幅图像。</translation>
    </message>
</context>
<context>
    <name>Check</name>
    <message>
        <source>Shares its name, and so its label, with %1</source>
        <translation>与 %1 同名，因此共用标签</translation>
    </message>
    <message>
        <source>On export one of them gets another name. Look whether the label belongs to both.</source>
        <translation>导出时其中一个会改名。请查看标签是否属于两者。</translation>
    </message>
    <message>
        <source>The classes &quot;%1&quot; and &quot;%2&quot; differ only by case or blanks</source>
        <translation>类别“%1”和“%2”仅大小写或空格不同</translation>
    </message>
    <message>
        <source>They are kept apart. If they are one class, merge them in the source.</source>
        <translation>它们保持独立。若是同一类别，请在源数据中合并。</translation>
    </message>
    <message>
        <source>No image holds the class &quot;%1&quot;</source>
        <translation>没有图像含有类别“%1”</translation>
    </message>
    <message>
        <source>It stays in the list, so that class numbers do not change.</source>
        <translation>它保留在列表中，以免类别编号改变。</translation>
    </message>
    <message>
        <source>In %1, but the same picture as %2 in %3</source>
        <translation>位于 %1，但与 %3 中的 %2 是同一张图片</translation>
    </message>
    <message>
        <source>Both are exported. What was trained on cannot measure a model: delete one.</source>
        <translation>两者都会导出。训练过的图片不能用来评估模型：请删除其一。</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>无划分</translation>
    </message>
    <message>
        <source>The image has no label</source>
        <translation>图像没有标签</translation>
    </message>
    <message>
        <source>It counts as a picture without objects. If it has some, label it.</source>
        <translation>按没有对象的图片计。若有对象，请标注。</translation>
    </message>
    <message>
        <source>Box %1 (%2)</source>
        <translation>标注框 %1（%2）</translation>
    </message>
    <message>
        <source>Box %1</source>
        <translation>标注框 %1</translation>
    </message>
    <message>
        <source>%1 has a class that is not in the list</source>
        <translation>%1 的类别不在列表中</translation>
    </message>
    <message>
        <source>The image has a class that is not in the list</source>
        <translation>图像的类别不在列表中</translation>
    </message>
    <message>
        <source>It is not counted and will be left out. Add the class to the list.</source>
        <translation>不计数，且会被略去。请将该类别加入列表。</translation>
    </message>
    <message>
        <source>%1 has no area (%2)</source>
        <translation>%1 没有面积（%2）</translation>
    </message>
    <message>
        <source>It is counted, and left out of augmented copies. Draw it again or delete it.</source>
        <translation>计数，但不进入增强副本。请重画或删除。</translation>
    </message>
    <message>
        <source>%1 lies wholly outside the image</source>
        <translation>%1 完全位于图像之外</translation>
    </message>
    <message>
        <source>It is left out of augmented copies. Draw it again or delete it.</source>
        <translation>不进入增强副本。请重画或删除。</translation>
    </message>
    <message>
        <source>%1 reaches %2 pixels beyond the image</source>
        <translation>%1 超出图像 %2 像素</translation>
    </message>
    <message>
        <source>It is cut at the edge in augmented copies.</source>
        <translation>在增强副本中会在边缘裁切。</translation>
    </message>
    <message>
        <source>%1 is the same as box %2</source>
        <translation>%1 与标注框 %2 相同</translation>
    </message>
    <message>
        <source>Both are kept, so the object counts twice. Delete one.</source>
        <translation>两者都保留，因此该对象计两次。请删除其一。</translation>
    </message>
    <message>
        <source>%1 covers box %2 by %3</source>
        <translation>%1 与标注框 %2 重叠 %3</translation>
    </message>
    <message>
        <source>Both are kept. If it is one object, delete one.</source>
        <translation>两者都保留。若是同一对象，请删除其一。</translation>
    </message>
    <message>
        <source>The image file is not there</source>
        <translation>图像文件不存在</translation>
    </message>
    <message>
        <source>It will be left out of the export. Put it back or delete its label.</source>
        <translation>不会导出。请放回文件或删除其标签。</translation>
    </message>
    <message>
        <source>The image cannot be read: %1</source>
        <translation>无法读取图像：%1</translation>
    </message>
    <message>
        <source>It will be left out of the export. Replace the file or delete it.</source>
        <translation>不会导出。请替换或删除该文件。</translation>
    </message>
    <message>
        <source>The label says %1, the image has %2 pixels</source>
        <translation>标签记为 %1，图像为 %2 像素</translation>
    </message>
    <message>
        <source>The label seems made for the unturned picture: look whether its boxes fit.</source>
        <translation>标签似乎是针对未旋转的图片制作的：请查看标注框是否吻合。</translation>
    </message>
    <message>
        <source>The boxes are kept as they are: look whether they fit.</source>
        <translation>标注框保持原样：请查看是否吻合。</translation>
    </message>
    <message>
        <source>In %1, but a turned or mirrored copy of %2 in %3</source>
        <translation>位于 %1，但为 %3 中 %2 的旋转或镜像副本</translation>
    </message>
    <message>
        <source>In %1, but nearly the same picture as %2 in %3</source>
        <translation>位于 %1，但与 %3 中的 %2 几乎是同一张图片</translation>
    </message>
    <message>
        <source>What was trained on cannot measure a model: delete one, or split again with near-duplicates kept together.</source>
        <translation>用于训练过的图像无法衡量模型：请删除其中一张，或重新划分并让近似重复的图像保持在一起。</translation>
    </message>
    <message numerus="yes">
        <source>%n more boxes lie on others and are not listed</source>
        <translation>
            <numerusform>另有 %n 个标注框与其他框重叠，未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Look whether the label was written several times over.</source>
        <translation>请检查该标签是否被重复写入。</translation>
    </message>
</context>
<context>
    <name>ClassRules</name>
    <message>
        <source>left out: the image holds %1</source>
        <translation>已略去：图像含有 %1</translation>
    </message>
    <message>
        <source>left out: the image holds %1, and there is no class %2 to swap it with</source>
        <translation>已略去：图像含有 %1，且没有可与之互换的类别 %2</translation>
    </message>
    <message>
        <source>Correct the rule in the pipeline file</source>
        <translation>请更正流水线文件中的规则</translation>
    </message>
    <message>
        <source>Rule of class %1 for %2: &quot;%3&quot; is no rule</source>
        <translation>类别 %1 对 %2 的规则：“%3”不是规则</translation>
    </message>
    <message>
        <source>Rule of class &quot;%1&quot; for %2: %3</source>
        <translation>类别“%1”对 %2 的规则：%3</translation>
    </message>
    <message>
        <source>it names no class</source>
        <translation>未指定类别</translation>
    </message>
    <message>
        <source>there is no such transform</source>
        <translation>没有这个变换</translation>
    </message>
    <message>
        <source>the factor %1 lies outside 0 to 1</source>
        <translation>系数 %1 超出 0 到 1</translation>
    </message>
    <message>
        <source>it names no class to swap with</source>
        <translation>未指定要互换的类别</translation>
    </message>
</context>
<context>
    <name>Cli</name>
    <message>
        <source>Did you mean %1?</source>
        <translation>您是否想用 %1？</translation>
    </message>
    <message>
        <source>at least %1</source>
        <translation>至少 %1</translation>
    </message>
    <message>
        <source>%1 to %2</source>
        <translation>%1 到 %2</translation>
    </message>
    <message>
        <source>a value</source>
        <translation>一个值</translation>
    </message>
    <message>
        <source>a whole number, 0 or more</source>
        <translation>不小于 0 的整数</translation>
    </message>
    <message>
        <source>a whole number</source>
        <translation>整数</translation>
    </message>
    <message>
        <source>a number</source>
        <translation>数字</translation>
    </message>
    <message>
        <source>%1 takes no value</source>
        <translation>%1 不接受值</translation>
    </message>
    <message>
        <source>%1 needs a value</source>
        <translation>%1 需要一个值</translation>
    </message>
    <message>
        <source>“%1” does not suit %2</source>
        <translation>“%1”不适用于 %2</translation>
    </message>
    <message>
        <source>Expected: %1.</source>
        <translation>应为：%1。</translation>
    </message>
    <message>
        <source>%1 is missing</source>
        <translation>缺少 %1</translation>
    </message>
    <message>
        <source>“%1” is one argument too many</source>
        <translation>“%1”是多余的参数</translation>
    </message>
    <message>
        <source>There is no option %1</source>
        <translation>没有选项 %1</translation>
    </message>
    <message>
        <source>an image, or a dataset</source>
        <translation>一张图像或一个数据集</translation>
    </message>
    <message>
        <source>augmented copies of each image (default: 1)</source>
        <translation>每张图像的增强副本数（默认：1）</translation>
    </message>
    <message>
        <source>augment the training images or all (default: train)</source>
        <translation>只增强训练图像或全部（默认：train）</translation>
    </message>
    <message>
        <source>%1: no label file was found; only the image is written</source>
        <translation>%1：未找到标签文件；只写出图像</translation>
    </message>
    <message>
        <source>Reading</source>
        <translation>读取</translation>
    </message>
    <message>
        <source>%1: its label could not be read (%2); only the image is written</source>
        <translation>%1：无法读取其标签（%2）；只写出图像</translation>
    </message>
    <message>
        <source>--pipeline is missing</source>
        <translation>缺少 --pipeline</translation>
    </message>
    <message>
        <source>Give a pipeline file, or a preset by --preset.</source>
        <translation>请给出流水线文件，或用 --preset 指定预设。</translation>
    </message>
    <message>
        <source>Write augmented copies of an image or of a dataset</source>
        <translation>写出一张图像或一个数据集的增强副本</translation>
    </message>
    <message>
        <source>Boxes follow the pixels; ballast-manifest.jsonl says what was done to each image. The labels of a single image are looked for beside it (YOLO, Pascal VOC).</source>
        <translation>标注框随像素变换；ballast-manifest.jsonl 记录对每张图像所做的处理。单张图像的标签在其旁边查找（YOLO、Pascal VOC）。</translation>
    </message>
    <message>
        <source>boxes of one class that overlap more than this are called near-identical (default: 0.95)</source>
        <translation>同类标注框重叠超过此值即称为几乎相同（默认：0.95）</translation>
    </message>
    <message>
        <source>do not compare contents between splits (faster)</source>
        <translation>不比较各划分之间的内容（更快）</translation>
    </message>
    <message>
        <source>show at most N of each kind; 0 shows all (default: 10)</source>
        <translation>每种最多显示 N 条；0 显示全部（默认：10）</translation>
    </message>
    <message>
        <source>… and %1 more (--limit 0 shows all)</source>
        <translation>… 还有 %1 条（--limit 0 显示全部）</translation>
    </message>
    <message>
        <source>Checking</source>
        <translation>检查</translation>
    </message>
    <message>
        <source>No problems found.</source>
        <translation>未发现问题。</translation>
    </message>
    <message>
        <source>List what is wrong with a dataset</source>
        <translation>列出数据集中的问题</translation>
    </message>
    <message>
        <source>Says for each problem which file has it and what will be done about it. Nothing is changed. The exit code is 1 if any problem is found.</source>
        <translation>对每个问题说明出自哪个文件以及将如何处理。不作任何修改。发现问题时退出码为 1。</translation>
    </message>
    <message>
        <source>print one JSON object and nothing else</source>
        <translation>只输出一个 JSON 对象</translation>
    </message>
    <message>
        <source>show this help</source>
        <translation>显示此帮助</translation>
    </message>
    <message>
        <source>read PATH as this format (default: found out)</source>
        <translation>按此格式读取 PATH（默认：自动识别）</translation>
    </message>
    <message>
        <source>threads to work on (default: one per processor core)</source>
        <translation>使用的线程数（默认：每个处理器核心一个）</translation>
    </message>
    <message>
        <source>what is counted (default: boxes; images where there are no boxes)</source>
        <translation>计数对象（默认：标注框；没有标注框时为图像）</translation>
    </message>
    <message>
        <source>folder of the dataset, or its main file</source>
        <translation>数据集文件夹或其主文件</translation>
    </message>
    <message>
        <source>folder to write; must not exist yet, or be empty</source>
        <translation>要写入的文件夹；必须尚不存在或为空</translation>
    </message>
    <message>
        <source>See %1.</source>
        <translation>参见 %1。</translation>
    </message>
    <message>
        <source>The work ended early: %1</source>
        <translation>工作提前结束：%1</translation>
    </message>
    <message>
        <source>Please report this with the command you ran.</source>
        <translation>请附上所运行的命令报告此问题。</translation>
    </message>
    <message>
        <source>There is no command “%1”</source>
        <translation>没有命令“%1”</translation>
    </message>
    <message>
        <source>A command is missing</source>
        <translation>缺少命令</translation>
    </message>
    <message>
        <source>--format is missing</source>
        <translation>缺少 --format</translation>
    </message>
    <message>
        <source>Say which format to write.</source>
        <translation>请指明要写出的格式。</translation>
    </message>
    <message>
        <source>Write the dataset in another format</source>
        <translation>以另一种格式写出数据集</translation>
    </message>
    <message>
        <source>Images are copied byte for byte, boxes and class order are kept. --format says what to write.</source>
        <translation>图像逐字节复制，标注框和类别顺序保持不变。--format 指明写出的格式。</translation>
    </message>
    <message>
        <source>follow this plan (default: balance to the largest class, at most 10 copies, training images only)</source>
        <translation>按此计划执行（默认：平衡到最大类别，最多 10 份副本，仅训练图像）</translation>
    </message>
    <message>
        <source>no copies: write the dataset as it is</source>
        <translation>不做副本：原样写出数据集</translation>
    </message>
    <message>
        <source>say what would be written, and write nothing</source>
        <translation>只说明将写出什么，不实际写出</translation>
    </message>
    <message>
        <source>This is not a plan (%1)</source>
        <translation>这不是计划文件（%1）</translation>
    </message>
    <message>
        <source>Make one with ballast-cli plan -o FILE.</source>
        <translation>请用 ballast-cli plan -o FILE 生成。</translation>
    </message>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
    <message>
        <source>A plan file, --no-balance and options of a plan exclude each other</source>
        <translation>计划文件、--no-balance 与计划选项互相排斥</translation>
    </message>
    <message>
        <source>Give one of them.</source>
        <translation>请只给出其中之一。</translation>
    </message>
    <message>
        <source>Write the balanced dataset</source>
        <translation>写出平衡后的数据集</translation>
    </message>
    <message>
        <source>Only training images are augmented; validation and test go out as they came, byte for byte. PATH is never changed. What was written is opened again and compared with the forecast.</source>
        <translation>只增强训练图像；验证集和测试集逐字节原样写出。绝不修改 PATH。写出的内容会重新打开并与预测比较。</translation>
    </message>
    <message>
        <source>“%1” is no split</source>
        <translation>“%1”不是划分</translation>
    </message>
    <message>
        <source>Expected: train, val, test, with commas between.</source>
        <translation>应为：train、val、test，以逗号分隔。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Expected</source>
        <translation>预期</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>已写出</translation>
    </message>
    <message>
        <source>Wrote %1 images (%2 unchanged, %3 augmented), %4, in %5 s: %6 images/s</source>
        <translation>已写出 %1 张图像（%2 张未改动，%3 张增强），%4，用时 %5 秒：%6 张/秒</translation>
    </message>
    <message>
        <source>Opened again: it is what was forecast.</source>
        <translation>重新打开：与预测一致。</translation>
    </message>
    <message>
        <source>Opened again: it is NOT what was forecast.</source>
        <translation>重新打开：与预测不一致。</translation>
    </message>
    <message>
        <source>%1 dataset in %2</source>
        <translation>%1 数据集位于 %2</translation>
    </message>
    <message>
        <source>There is no preset “%1”</source>
        <translation>没有预设“%1”</translation>
    </message>
    <message>
        <source>There are: %1.</source>
        <translation>可用：%1。</translation>
    </message>
    <message>
        <source>Writing</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Forecasting</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Would write %1 images (%2 unchanged, %3 augmented), about %4; %5 boxes would be lost at edges</source>
        <translation>将写出 %1 张图像（%2 张未改动，%3 张增强），约 %4；%5 个标注框会在边缘丢失</translation>
    </message>
    <message>
        <source>format to write (default: the dataset&apos;s own)</source>
        <translation>要写出的格式（默认：数据集自身的格式）</translation>
    </message>
    <message>
        <source>splits to write, such as train,val (default: all)</source>
        <translation>要写出的划分，如 train,val（默认：全部）</translation>
    </message>
    <message>
        <source>how unchanged images get there (default: copy)</source>
        <translation>未改动图像的写出方式（默认：copy）</translation>
    </message>
    <message>
        <source>first pixel in VOC files (default: keep, as the source has it)</source>
        <translation>VOC 文件中的首像素（默认：keep，与源一致）</translation>
    </message>
    <message>
        <source>of augmented images (default: source)</source>
        <translation>增强图像的格式（默认：source）</translation>
    </message>
    <message>
        <source>of augmented JPEG and WebP images (default: 95)</source>
        <translation>增强后 JPEG 和 WebP 图像的质量（默认：95）</translation>
    </message>
    <message>
        <source>augment with this preset; see ballast-cli transforms</source>
        <translation>用此预设增强；参见 ballast-cli transforms</translation>
    </message>
    <message>
        <source>same seed, same bytes (default: 42)</source>
        <translation>种子相同，字节相同（默认：42）</translation>
    </message>
    <message>
        <source>[options]</source>
        <translation>[选项]</translation>
    </message>
    <message>
        <source>Usage: %1</source>
        <translation>用法：%1</translation>
    </message>
    <message>
        <source>COMMAND [options]</source>
        <translation>命令 [选项]</translation>
    </message>
    <message>
        <source>Shows which classes of an image dataset are too low, plans what cures them and writes the balanced dataset.</source>
        <translation>指出图像数据集中哪些类别过少，规划补救办法，并写出平衡后的数据集。</translation>
    </message>
    <message>
        <source>Commands:</source>
        <translation>命令：</translation>
    </message>
    <message>
        <source>Options:</source>
        <translation>选项：</translation>
    </message>
    <message>
        <source>show this help, or that of a command</source>
        <translation>显示此帮助，或某个命令的帮助</translation>
    </message>
    <message>
        <source>show the version</source>
        <translation>显示版本</translation>
    </message>
    <message>
        <source>Exit codes:</source>
        <translation>退出码：</translation>
    </message>
    <message>
        <source>done</source>
        <translation>完成</translation>
    </message>
    <message>
        <source>finished, but with problems</source>
        <translation>完成，但有问题</translation>
    </message>
    <message>
        <source>wrong use</source>
        <translation>用法错误</translation>
    </message>
    <message>
        <source>failed or stopped</source>
        <translation>失败或已停止</translation>
    </message>
    <message>
        <source>limits of a class&apos;s share of the largest one, or off (default: 0.3,0.1)</source>
        <translation>类别占最大类别比例的界限，或 off（默认：0.3,0.1）</translation>
    </message>
    <message>
        <source>limits of its training count, or off (default: 100,30)</source>
        <translation>训练数量的界限，或 off（默认：100,30）</translation>
    </message>
    <message>
        <source>limits of its validation count, or off (default: 30,10)</source>
        <translation>验证数量的界限，或 off（默认：30,10）</translation>
    </message>
    <message>
        <source>“%1” does not suit --%2</source>
        <translation>“%1”不适用于 --%2</translation>
    </message>
    <message>
        <source>Expected: two numbers LOW,CRITICAL, the first not smaller, or off.</source>
        <translation>应为：两个数 LOW,CRITICAL，前者不小于后者，或 off。</translation>
    </message>
    <message>
        <source>%1 images, %2 boxes, %3 classes, %4 images without any object</source>
        <translation>%1 张图像，%2 个标注框，%3 个类别，%4 张图像没有任何对象</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, as good as %2 equal classes</source>
        <translation>不平衡比 %1，相当于 %2 个均等类别</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Of largest</source>
        <translation>占最大类</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Needs treatment</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Without object</source>
        <translation>无对象</translation>
    </message>
    <message>
        <source>Problems (ballast-cli check lists them)</source>
        <translation>问题（用 ballast-cli check 列出）</translation>
    </message>
    <message>
        <source>Show the classes, which of them are too low, and why</source>
        <translation>显示各类别，哪些过少以及原因</translation>
    </message>
    <message>
        <source>A class is low or critical if its share of the largest class, its training count or its validation count is under a limit; the worst finding decides. Problems are counted, without comparing contents.</source>
        <translation>若类别占最大类别的比例、训练数量或验证数量低于界限，则判为偏低或严重；取最差的一项。统计问题数量，但不比较内容。</translation>
    </message>
    <message>
        <source>write the plan, for export --plan FILE</source>
        <translation>写出计划，供 export --plan FILE 使用</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>After, of the most</source>
        <translation>之后，相对最多者</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, afterwards %2</source>
        <translation>不平衡比 %1，之后 %2</translation>
    </message>
    <message>
        <source>%1 images, %2 added, %3 dropped; at most %4 copies of one image</source>
        <translation>%1 张图像，增加 %2，去掉 %3；单张图像最多 %4 份副本</translation>
    </message>
    <message>
        <source>Wrote the plan to %1.</source>
        <translation>计划已写入 %1。</translation>
    </message>
    <message>
        <source>Counts before and after, per class. One image often holds several classes, so repeating cannot always reach the goal; what stays short is said with its reason. Nothing but the plan file is written.</source>
        <translation>按类别给出前后数量。一张图像常含多个类别，因此重复未必能达到目标；达不到的会说明原因。除计划文件外不写任何内容。</translation>
    </message>
    <message>
        <source>balance over the training images or over all (default: train)</source>
        <translation>在训练图像上还是全部图像上平衡（默认：train）</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
    <message>
        <source>%1/s</source>
        <translation>%1/秒</translation>
    </message>
    <message>
        <source>%1 left</source>
        <translation>剩余 %1</translation>
    </message>
    <message>
        <source>number of images (default: 600)</source>
        <translation>图像数量（默认：600）</translation>
    </message>
    <message>
        <source>width of an image (default: 640)</source>
        <translation>图像宽度（默认：640）</translation>
    </message>
    <message>
        <source>height of an image (default: 512)</source>
        <translation>图像高度（默认：512）</translation>
    </message>
    <message>
        <source>same seed, same dataset (default: 7)</source>
        <translation>种子相同，数据集相同（默认：7）</translation>
    </message>
    <message>
        <source>Painting</source>
        <translation>绘制</translation>
    </message>
    <message>
        <source>Wrote %1 images with labels to %2.</source>
        <translation>已将 %1 张带标签的图像写入 %2。</translation>
    </message>
    <message>
        <source>Make an unbalanced practice dataset</source>
        <translation>生成一个不平衡的练习数据集</translation>
    </message>
    <message>
        <source>Paints metal surfaces with scratches, pits, inclusions, patches and stains, the rare ones rare, and writes them as a YOLO dataset with train, val and test.</source>
        <translation>绘制带有划痕、凹坑、夹杂、斑块和污渍的金属表面，罕见的保持罕见，并写成带 train、val 和 test 的 YOLO 数据集。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Nothing unfinished was left behind.</source>
        <translation>没有留下未完成的内容。</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Check the spelling.</source>
        <translation>请检查拼写。</translation>
    </message>
    <message>
        <source>%1 : 1</source>
        <translation>%1 : 1</translation>
    </message>
    <message>
        <source>show the parameters of this one</source>
        <translation>显示此变换的参数</translation>
    </message>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>There is no transform “%1”</source>
        <translation>没有变换“%1”</translation>
    </message>
    <message>
        <source>List the transforms, their parameters and the presets</source>
        <translation>列出变换、其参数以及预设</translation>
    </message>
    <message>
        <source>Names, parameters and ranges are those of Albumentations 2.0.8.</source>
        <translation>名称、参数和范围与 Albumentations 2.0.8 一致。</translation>
    </message>
    <message>
        <source>how counts become weights (default: balanced, as scikit-learn has it)</source>
        <translation>数量如何转换为权重（默认：balanced，同 scikit-learn）</translation>
    </message>
    <message>
        <source>of the effective number, 0 to under 1 (default: 0.999)</source>
        <translation>有效样本数的参数，0 到小于 1（默认：0.999）</translation>
    </message>
    <message>
        <source>of the log-smoothed weights, over 0 (default: 0.15)</source>
        <translation>对数平滑权重的参数，大于 0（默认：0.15）</translation>
    </message>
    <message>
        <source>images to count (default: all)</source>
        <translation>要计数的图像（默认：all）</translation>
    </message>
    <message>
        <source>print this, ready to paste, in place of the table</source>
        <translation>以可直接粘贴的形式输出，代替表格</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Print class weights for a loss function</source>
        <translation>输出用于损失函数的类别权重</translation>
    </message>
    <message>
        <source>Albumentations JSON or YAML (A.save) to augment with</source>
        <translation>用于增强的 Albumentations JSON 或 YAML（A.save）</translation>
    </message>
    <message>
        <source>draw a copy again, up to N times, that would lose every box of the classes it is made for (default: 0)</source>
        <translation>若某份副本会丢失其所针对类别的所有标注框，则重新抽取，最多 N 次（默认：0）</translation>
    </message>
    <message>
        <source>Best possible with these means and limits: %1, this plan: %2</source>
        <translation>用这些手段和限制所能达到的最佳值：%1，本计划：%2</translation>
    </message>
    <message>
        <source>There is no class “%1”</source>
        <translation>没有类别“%1”</translation>
    </message>
    <message>
        <source>ballast-cli info lists the classes.</source>
        <translation>用 ballast-cli info 列出各类别。</translation>
    </message>
    <message>
        <source>classes with commas</source>
        <translation>类别，以逗号分隔</translation>
    </message>
    <message>
        <source>largest, median, fraction:F with F over 0 and up to 1, ratio:R with R from 1, or count:N with N from 1</source>
        <translation>largest、median、fraction:F（F 大于 0 且不超过 1）、ratio:R（R 从 1 起），或 count:N（N 从 1 起）</translation>
    </message>
    <message>
        <source>means=cost with a cost over 0, several with commas</source>
        <translation>手段=成本，成本大于 0，多个以逗号分隔</translation>
    </message>
    <message>
        <source>a number of images, or a size such as 300MB</source>
        <translation>图像数量，或如 300MB 的大小</translation>
    </message>
    <message>
        <source>what every class should reach: largest, median, fraction:F of the largest, ratio:R or count:N (default: largest)</source>
        <translation>每个类别应达到的目标：largest、median、最大类别的 fraction:F、ratio:R 或 count:N（默认：largest）</translation>
    </message>
    <message>
        <source>same as --target ratio:R: the largest class may have R times as many as the smallest</source>
        <translation>等同于 --target ratio:R：最大类别的数量最多可为最小类别的 R 倍</translation>
    </message>
    <message>
        <source>targets of their own, such as scratch=2000,pit=500</source>
        <translation>单独的目标，如 scratch=2000,pit=500</translation>
    </message>
    <message>
        <source>most a class may have afterwards, such as good=5000</source>
        <translation>类别之后最多可有的数量，如 good=5000</translation>
    </message>
    <message>
        <source>classes that the plan does not look at</source>
        <translation>计划不考虑的类别</translation>
    </message>
    <message>
        <source>smallest side of a crop (default: 160)</source>
        <translation>裁剪的最短边（默认：160）</translation>
    </message>
    <message>
        <source>kept around each rare object in a crop (default: 0)</source>
        <translation>裁剪时在每个罕见对象周围保留的边距（默认：0）</translation>
    </message>
    <message>
        <source>objects that a window cuts below 30 % are greyed, painted over from around, or make it unusable (default: blank)</source>
        <translation>被窗口裁到不足 30 % 的对象涂成灰色、用周围内容覆盖，或使窗口不可用（默认：blank）</translation>
    </message>
    <message>
        <source>side of a tile (default: 640)</source>
        <translation>分块的边长（默认：640）</translation>
    </message>
    <message>
        <source>most images added from one source by all means (default: 10)</source>
        <translation>所有手段合计从同一来源最多增加的图像数（默认：10）</translation>
    </message>
    <message>
        <source>most images added in all, or most disk for them, such as 300MB or 2GB (default: no limit)</source>
        <translation>总共最多增加的图像数，或其最多占用的磁盘空间，如 300MB 或 2GB（默认：无限制）</translation>
    </message>
    <message>
        <source>ballast-manifest.jsonl of an export</source>
        <translation>某次导出的 ballast-manifest.jsonl</translation>
    </message>
    <message>
        <source>number of a line, the header being line 1, or the path of an image in the export</source>
        <translation>行号（表头为第 1 行），或图像在导出中的路径</translation>
    </message>
    <message>
        <source>file to write, or a folder for it</source>
        <translation>要写入的文件，或存放它的文件夹</translation>
    </message>
    <message>
        <source>where the source dataset is now (default: as recorded)</source>
        <translation>源数据集现在的位置（默认：按记录）</translation>
    </message>
    <message>
        <source>The file is there already</source>
        <translation>文件已存在</translation>
    </message>
    <message>
        <source>Name a file that does not exist yet.</source>
        <translation>请指定尚不存在的文件。</translation>
    </message>
    <message>
        <source>%1 from %2</source>
        <translation>%1，来自 %2</translation>
    </message>
    <message>
        <source>Bit for bit what the manifest recorded (SHA-256 %1)</source>
        <translation>与清单所记录的逐位一致（SHA-256 %1）</translation>
    </message>
    <message>
        <source>NOT what the manifest recorded: the source image has changed, or another version wrote it</source>
        <translation>与清单所记录的不一致：源图像已改变，或由其他版本写出</translation>
    </message>
    <message>
        <source>Make one image of an export again</source>
        <translation>重新生成导出中的一张图像</translation>
    </message>
    <message>
        <source>One line of the manifest and the source image are enough to write the image bit for bit; its SHA-256 is compared with the recorded one.</source>
        <translation>只需清单中的一行和源图像，即可逐位一致地写出该图像；其 SHA-256 会与记录的值比较。</translation>
    </message>
    <message>
        <source>look for images of two splits that show nearly the same, turned and mirrored ones too (decodes all images)</source>
        <translation>查找两个划分中内容几乎相同的图像，包括旋转和镜像的（会解码所有图像）</translation>
    </message>
    <message>
        <source>Comparing</source>
        <translation>正在比较</translation>
    </message>
    <message>
        <source>write the dataset at these longer sides in pixels, such as 128,224,320: s128, s224 …</source>
        <translation>按这些长边尺寸（像素）写出数据集，如 128,224,320：s128、s224 …</translation>
    </message>
    <message>
        <source>progressive resizing: its sizes and its stages in schedule.yaml</source>
        <translation>渐进式调整尺寸：其尺寸与阶段写入 schedule.yaml</translation>
    </message>
    <message>
        <source>“%1” is no size in pixels</source>
        <translation>“%1”不是以像素计的尺寸</translation>
    </message>
    <message>
        <source>Expected: numbers such as 128,224,320.</source>
        <translation>应为：数字，如 128,224,320。</translation>
    </message>
    <message>
        <source>%1 boxes would be added from other training images</source>
        <translation>将从其他训练图像添加 %1 个标注框</translation>
    </message>
    <message>
        <source>focusing, 0 to 10 (default: 2)</source>
        <translation>聚焦程度，0 到 10（默认：2）</translation>
    </message>
    <message>
        <source>of the positives in a binary loss, 0 to 1 (default: 0.25)</source>
        <translation>二元损失中正样本的 alpha，0 到 1（默认：0.25）</translation>
    </message>
    <message>
        <source>how counts become alpha per class, which sum to 1 (default: balanced)</source>
        <translation>数量如何转换为每个类别的 alpha，其总和为 1（默认：balanced）</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>p of the right answer</source>
        <translation>正确答案的 p</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>Cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>Print focal loss: alpha per class, and what gamma takes away</source>
        <translation>输出焦点损失（focal loss）：每个类别的 alpha，以及 gamma 所减去的部分</translation>
    </message>
    <message>
        <source>Alpha comes from the training counts. The factor is what is left of the cross-entropy of an answer that is already right with that p.</source>
        <translation>alpha 由训练数量得出。系数是：对已经以该 p 答对的样本，交叉熵还剩多少。</translation>
    </message>
    <message>
        <source>the tree whose worst node is the least uneven (default without --tree)</source>
        <translation>最差节点不均衡程度最低的树（不给 --tree 时的默认）</translation>
    </message>
    <message>
        <source>this tree, as --json and --save-tree write it</source>
        <translation>使用此树，格式与 --json 和 --save-tree 写出的相同</translation>
    </message>
    <message>
        <source>write the tree, to edit it</source>
        <translation>写出树，以便编辑</translation>
    </message>
    <message>
        <source>write one dataset per node there, and hierarchy.json</source>
        <translation>在该处为每个节点写出一个数据集，并写出 hierarchy.json</translation>
    </message>
    <message>
        <source>This is not a tree (%1)</source>
        <translation>这不是树（%1）</translation>
    </message>
    <message>
        <source>Make one with ballast-cli hierarchy --save-tree FILE.</source>
        <translation>用 ballast-cli hierarchy --save-tree FILE 生成一个。</translation>
    </message>
    <message>
        <source>Node</source>
        <translation>节点</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Worst node %1; all classes in one model %2</source>
        <translation>最差节点 %1；所有类别用一个模型 %2</translation>
    </message>
    <message>
        <source>Put the classes into a tree of less uneven decisions</source>
        <translation>将类别组织成判定较为均衡的树</translation>
    </message>
    <message>
        <source>One model per node tells its branches apart; the probability of a class is the product over its path. Counts are those of the training images.</source>
        <translation>每个节点用一个模型区分其分支；类别的概率为其路径上各概率的乘积。数量为训练图像中的数量。</translation>
    </message>
    <message>
        <source>training sizes, longer side in pixels (default: 128,224,320,416,640)</source>
        <translation>训练尺寸，长边像素数（默认：128,224,320,416,640）</translation>
    </message>
    <message>
        <source>a box under this many pixels is lost (default: 8)</source>
        <translation>小于此像素数的标注框视为丢失（默认：8）</translation>
    </message>
    <message>
        <source>share of each class&apos;s boxes that must stay at the limit or above (default: 0.95)</source>
        <translation>每个类别中须保持在界限或以上的标注框比例（默认：0.95）</translation>
    </message>
    <message>
        <source>of neighbouring tiles (default: 0.2)</source>
        <translation>相邻分块的重叠比例（默认：0.2）</translation>
    </message>
    <message>
        <source>%1 × %2 of %3 px</source>
        <translation>%1 × %2，每块 %3 px</translation>
    </message>
    <message>
        <source>Class at %1 px</source>
        <translation>类别（%1 px 时）</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>%1: %2 of the boxes never reach %3 px in these images.</source>
        <translation>%1：在这些图像中，%2 的标注框始终达不到 %3 px。</translation>
    </message>
    <message>
        <source>%1: from %2 px on, %3 of the boxes keep %4 px or more.</source>
        <translation>%1：从 %2 px 起，%3 的标注框保持 %4 px 或以上。</translation>
    </message>
    <message>
        <source>Show how many boxes of each class a training size makes too small</source>
        <translation>显示某个训练尺寸会使各类别多少标注框变得过小</translation>
    </message>
    <message>
        <source>Images are fitted, their longer side to the size. Tiles cut images of the commonest size so that the objects keep the limit; &quot;export --sizes&quot; writes the dataset at several sizes.</source>
        <translation>图像按比例缩放，使其长边等于该尺寸。分块切分最常见尺寸的图像，使对象不低于界限；“export --sizes”以多个尺寸写出数据集。</translation>
    </message>
    <message>
        <source>inverse: as many draws as images; fastai: classes · most; lvis: repeat factors (default: inverse)</source>
        <translation>inverse：抽取次数与图像数相同；fastai：类别数 · 最大数量；lvis：重复系数（默认：inverse）</translation>
    </message>
    <message>
        <source>of lvis: classes in a smaller share of the images than this are repeated (default: 0.5)</source>
        <translation>用于 lvis：所占图像比例低于此值的类别会被重复（默认：0.5）</translation>
    </message>
    <message>
        <source>sample the training images or all (default: train)</source>
        <translation>对训练图像还是全部图像采样（默认：train）</translation>
    </message>
    <message>
        <source>print this in place of the table</source>
        <translation>输出此项，代替表格</translation>
    </message>
    <message>
        <source>write the weights of all images there (CSV, or JSON by its ending)</source>
        <translation>将所有图像的权重写到该处（CSV，或按扩展名写 JSON）</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取次数</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同图像</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>从未见到</translation>
    </message>
    <message>
        <source>Boxes seen</source>
        <translation>见到的标注框</translation>
    </message>
    <message>
        <source>An epoch draws %1 images, %2 of %3 different ones.</source>
        <translation>一轮抽取 %1 张图像，涵盖 %3 张不同图像中的 %2 张。</translation>
    </message>
    <message>
        <source>Imbalance ratio %1, as drawn %2</source>
        <translation>不平衡比 %1，抽取后 %2</translation>
    </message>
    <message>
        <source>Wrote the weights to %1.</source>
        <translation>权重已写入 %1。</translation>
    </message>
    <message>
        <source>Print sampler weights, and what an epoch would then show</source>
        <translation>输出采样器权重，以及一轮训练将会见到的内容</translation>
    </message>
    <message>
        <source>Use a sampler, weights or a balanced dataset, one of them. An image of several classes is drawn for its rarest; the boxes it holds besides come along, as the counts show.</source>
        <translation>采样器、权重与平衡后的数据集，三者只用其一。含多个类别的图像按其最罕见的类别抽取；其中的其他标注框也会随之计入，如各数量所示。</translation>
    </message>
    <message>
        <source>step: some classes rare, the others not; linear: one after the other (default: step)</source>
        <translation>step：部分类别罕见，其余不罕见；linear：逐个递减（默认：step）</translation>
    </message>
    <message>
        <source>largest to smallest class, over 1 (default: 10)</source>
        <translation>最大类别与最小类别之比，大于 1（默认：10）</translation>
    </message>
    <message>
        <source>of step: share of the classes that become rare (default: 0.5)</source>
        <translation>用于 step：变为罕见的类别比例（默认：0.5）</translation>
    </message>
    <message>
        <source>Make a balanced dataset uneven, to try a cure on it</source>
        <translation>使均衡的数据集变得不均衡，以便在其上试验补救方法</translation>
    </message>
    <message>
        <source>share of the images for validation (default: 0.2)</source>
        <translation>用于验证的图像比例（默认：0.2）</translation>
    </message>
    <message>
        <source>share of the images for test (default: 0)</source>
        <translation>用于测试的图像比例（默认：0）</translation>
    </message>
    <message>
        <source>deal the images outside test into K folds, in place of --val</source>
        <translation>将测试集以外的图像分成 K 折，代替 --val</translation>
    </message>
    <message>
        <source>keep together: source (copies of a photograph by name), folder, regex:EXPRESSION, near-duplicates (default: none)</source>
        <translation>保持在一起：source（按名称判断的同一照片的副本）、folder、regex:EXPRESSION、near-duplicates（默认：none）</translation>
    </message>
    <message>
        <source>write the lists there (JSON, or CSV by its ending)</source>
        <translation>将列表写到该处（JSON，或按扩展名写 CSV）</translation>
    </message>
    <message>
        <source>write the dataset with these splits there; with --folds one dataset per fold</source>
        <translation>将采用这些划分的数据集写到该处；使用 --folds 时每折一个数据集</translation>
    </message>
    <message>
        <source>--val and --test leave nothing to train on</source>
        <translation>--val 与 --test 未留下可用于训练的图像</translation>
    </message>
    <message>
        <source>Images with</source>
        <translation>含有该类别的图像</translation>
    </message>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>%1 groups were kept together.</source>
        <translation>有 %1 个组保持在一起。</translation>
    </message>
    <message>
        <source>Grouping</source>
        <translation>正在分组</translation>
    </message>
    <message>
        <source>Divide a dataset into training, validation and test, or folds</source>
        <translation>将数据集划分为训练、验证和测试，或划分为若干折</translation>
    </message>
    <message>
        <source>Every class is spread over the parts alike (iterative stratification), and what belongs together stays together. Split first, then augment: only training images ever are.</source>
        <translation>每个类别在各部分中的分布均匀一致（迭代分层），属于一起的图像保持在一起。先划分，再增强：始终只增强训练图像。</translation>
    </message>
    <message>
        <source>of the custom scheme: one number per class in index order, such as 1,50,2</source>
        <translation>用于 custom 方案：按索引顺序每个类别一个数，如 1,50,2</translation>
    </message>
    <message>
        <source>from the counts after this plan, in place of the counts now</source>
        <translation>按此计划之后的数量计算，代替当前数量</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>--scheme custom and --custom belong together</source>
        <translation>--scheme custom 与 --custom 必须一起使用</translation>
    </message>
    <message>
        <source>Give both, or none of them.</source>
        <translation>请两者都给出，或都不给。</translation>
    </message>
    <message>
        <source>“%1” is no weight</source>
        <translation>“%1”不是权重</translation>
    </message>
    <message>
        <source>Expected: numbers from 0 such as 1,50,2.</source>
        <translation>应为：从 0 起的数字，如 1,50,2。</translation>
    </message>
    <message>
        <source>%1 custom weights for %2 classes</source>
        <translation>自定义权重有 %1 个，类别有 %2 个</translation>
    </message>
    <message>
        <source>Give one for each class, in index order.</source>
        <translation>请按索引顺序为每个类别给出一个。</translation>
    </message>
    <message>
        <source>Use weights or a balanced dataset, not both: weights of the counts before balancing would correct twice. With --plan they are those that the planned set still needs.</source>
        <translation>权重与平衡后的数据集只用其一：用平衡前的数量计算权重会重复校正。使用 --plan 时，得到的是计划后的数据集仍需要的权重。</translation>
    </message>
    <message>
        <source>Warning: %1</source>
        <translation>警告：%1</translation>
    </message>
    <message>
        <source>copies, crops and tiles as they are, without any pipeline</source>
        <translation>副本、裁剪和分块保持原样，不经过任何流水线</translation>
    </message>
    <message>
        <source>warnings of few sources count images of one group as one picture: source, folder, regex:EXPRESSION, near-duplicates (default: none)</source>
        <translation>在来源过少的警告中，将同一组的图像计为一张图片：source、folder、regex:EXPRESSION、near-duplicates（默认：none）</translation>
    </message>
    <message>
        <source>do not work out what other means would reach for classes that stay short</source>
        <translation>不计算其他手段能使仍不足的类别达到多少</translation>
    </message>
    <message>
        <source>%1 objects pasted onto %2 of the images added; lent by %3 different objects of %4 images, one at most %5 times</source>
        <translation>在增加的图像中有 %2 张共粘贴了 %1 个对象；取自 %4 张图像的 %3 个不同对象，每个最多 %5 次</translation>
    </message>
    <message>
        <source>%1: %2 of %3. %4</source>
        <translation>%1：%2 / %3。%4</translation>
    </message>
    <message>
        <source>Trying other means</source>
        <translation>正在尝试其他手段</translation>
    </message>
    <message>
        <source>Work out which images to repeat, crop or paste on so that the classes come even</source>
        <translation>计算应重复、裁剪哪些图像或在哪些图像上粘贴对象，以使各类别均衡</translation>
    </message>
    <message>
        <source>what of an object is pasted: its box, the ellipse in it, or its outline where it has one, else the ellipse (default: outline)</source>
        <translation>粘贴对象的哪个部分：其标注框、框内的椭圆，或其轮廓（没有则用椭圆）（默认：outline）</translation>
    </message>
    <message>
        <source>how a pasted object joins the image: with a hard edge, fading in, or in the colours around it (default: feather)</source>
        <translation>粘贴的对象如何融入图像：硬边缘、渐入，或采用周围的颜色（默认：feather）</translation>
    </message>
    <message>
        <source>most objects pasted onto one image (default: 6)</source>
        <translation>一张图像上最多粘贴的对象数（默认：6）</translation>
    </message>
    <message>
        <source>how often one object may be pasted in all (default: 20)</source>
        <translation>一个对象总共最多可粘贴的次数（默认：20）</translation>
    </message>
    <message>
        <source>draws other places and donors; the same number gives the same plan (default: 1)</source>
        <translation>抽取不同的位置和来源对象；数字相同则计划相同（默认：1）</translation>
    </message>
    <message>
        <source>with one size: write a plan there that cuts larger images into tiles which keep the objects, for export --plan FILE</source>
        <translation>用于单一尺寸：在此写出一份计划，将较大的图像切成能保留对象的分块，供 export --plan FILE 使用</translation>
    </message>
    <message>
        <source>of --tiles: cut the training images or all (default: train)</source>
        <translation>用于 --tiles：只切分训练图像或全部（默认：train）</translation>
    </message>
    <message>
        <source>Tiles are cut for one training size</source>
        <translation>分块只能针对一个训练尺寸切分</translation>
    </message>
    <message>
        <source>Give one, such as --sizes 320.</source>
        <translation>请只给出一个，如 --sizes 320。</translation>
    </message>
    <message>
        <source>Boxes of at least %1 px</source>
        <translation>不小于 %1 px 的标注框</translation>
    </message>
    <message>
        <source>Whole images</source>
        <translation>整张图像</translation>
    </message>
    <message>
        <source>With tiles</source>
        <translation>使用分块</translation>
    </message>
    <message>
        <source>Wrote a plan of %1 tiles of %2 px, cut from %3 images, to %4. The whole images stay beside them.</source>
        <translation>已将计划写入 %4：从 %3 张图像切出 %1 个 %2 px 的分块。整张图像与分块一并保留。</translation>
    </message>
    <message>
        <source>warn where this plan already evens the classes out</source>
        <translation>若此计划已使各类别均衡，则发出警告</translation>
    </message>
    <message>
        <source>what a class&apos;s count is (default: images that hold it)</source>
        <translation>类别的数量按什么计（默认：含有该类别的图像）</translation>
    </message>
    <message>
        <source>Wanted</source>
        <translation>期望</translation>
    </message>
    <message>
        <source>Reached</source>
        <translation>达到</translation>
    </message>
    <message>
        <source>Imbalance ratio wanted %1, reached %2; %3 training images left out</source>
        <translation>不平衡比期望 %1，达到 %2；略去 %3 张训练图像</translation>
    </message>
    <message>
        <source>Leaves training images out; validation and test stay whole. Where every image holds one class the ratio is exact; where images hold several, the counts come as close to the profile as whole images allow, and what is reached is said beside what was wanted.</source>
        <translation>略去训练图像；验证集和测试集保持完整。若每张图像只含一个类别，比值是精确的；若图像含多个类别，数量会在整张取舍图像的前提下尽量接近该分布，并在期望值旁给出实际达到的值。</translation>
    </message>
    <message>
        <source>%1 is given twice</source>
        <translation>%1 给出了两次</translation>
    </message>
    <message>
        <source>Give it once; lists have commas between.</source>
        <translation>请只给一次；列表用逗号分隔。</translation>
    </message>
    <message>
        <source>--from is for datasets, and this is one image</source>
        <translation>--from 用于数据集，而这是单幅图像</translation>
    </message>
    <message>
        <source>Leave it out.</source>
        <translation>请去掉它。</translation>
    </message>
    <message>
        <source>The output could not be written. Is there space left?</source>
        <translation>无法写出输出。是否还有可用空间？</translation>
    </message>
    <message>
        <source> or </source>
        <translation> 或 </translation>
    </message>
    <message>
        <source>%1 and %2 exclude each other</source>
        <translation>%1 与 %2 互斥</translation>
    </message>
    <message>
        <source>%1 means nothing without %2</source>
        <translation>没有 %2 时，%1 不起作用</translation>
    </message>
    <message>
        <source>Leave %1 out, or give both.</source>
        <translation>请去掉 %1，或两者都给出。</translation>
    </message>
    <message>
        <source>This file belongs to the dataset and is not replaced</source>
        <translation>该文件属于数据集，不会被替换</translation>
    </message>
    <message>
        <source>Name a file outside the dataset, or one that does not exist yet.</source>
        <translation>请指定数据集之外的文件，或尚不存在的文件。</translation>
    </message>
    <message>
        <source>class=number from %1, several with commas</source>
        <translation>类别=数字，数字不小于 %1，多个用逗号分隔</translation>
    </message>
    <message>
        <source>some of repeat, inside, crop, tile, paste and drop, with commas</source>
        <translation>repeat、inside、crop、tile、paste 和 drop 中的若干项，用逗号分隔</translation>
    </message>
    <message>
        <source>it is JSON, but no object in { }</source>
        <translation>它是 JSON，但不是 { } 对象</translation>
    </message>
    <message>
        <source>some of repeat (augmented copies), inside (copies that change only inside the boxes of rare classes), crop (windows that hold rare objects and few common ones), tile (parts of large images), paste (rare objects put onto images with room) and drop (surplus images), with commas (default: repeat)</source>
        <translation>以下若干项：repeat（增强副本）、inside（只在稀有类别的标注框内变化的副本）、crop（包含稀有目标且常见目标很少的窗口）、tile（大图像的部分）、paste（把稀有目标贴到有空位的图像上）和 drop（多余的图像），用逗号分隔（默认：repeat）</translation>
    </message>
    <message>
        <source>what one image by a means costs beside the others, such as crop=2,drop=5; where two serve equally well the cheaper one is taken (default: inside=0.95, repeat=1, tile=1.1, crop=1.2, paste=2, drop=2)</source>
        <translation>每种手段的一幅图像相对于其他手段的成本，例如 crop=2,drop=5；两种手段效果相同时取较便宜的一种（默认：inside=0.95, repeat=1, tile=1.1, crop=1.2, paste=2, drop=2）</translation>
    </message>
</context>
<context>
    <name>Codec</name>
    <message>
        <source>This is not an image that can be read</source>
        <translation>这不是可读取的图像</translation>
    </message>
    <message>
        <source>Ballast reads JPEG, PNG, WebP, BMP and TIFF. Convert or replace the file.</source>
        <translation>Ballast 可读取 JPEG、PNG、WebP、BMP 和 TIFF。请转换或替换该文件。</translation>
    </message>
    <message>
        <source>The image is too large to open</source>
        <translation>图像太大，无法打开</translation>
    </message>
    <message>
        <source>Up to about a thousand million pixels can be opened. Cut it into tiles.</source>
        <translation>最多可打开约十亿像素。请切成分块。</translation>
    </message>
    <message>
        <source>There is not enough memory for this image</source>
        <translation>内存不足以打开此图像</translation>
    </message>
    <message>
        <source>Close other programs, use fewer jobs or cut the image into tiles.</source>
        <translation>请关闭其他程序、减少线程数或将图像切成分块。</translation>
    </message>
    <message>
        <source>The JPEG is damaged, or of a rare kind, and nothing of it can be shown</source>
        <translation>JPEG 已损坏或类型罕见，无法显示任何内容</translation>
    </message>
    <message>
        <source>Replace the file by a whole copy or convert it to PNG.</source>
        <translation>请换成完整的副本或转换为 PNG。</translation>
    </message>
    <message>
        <source>The image cannot be encoded (%1)</source>
        <translation>无法编码图像（%1）</translation>
    </message>
    <message>
        <source>Choose another image format for the export.</source>
        <translation>请为导出选择其他图像格式。</translation>
    </message>
    <message>
        <source>The image cannot be read (%1)</source>
        <translation>无法读取图像（%1）</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在以及您是否有权读取。</translation>
    </message>
    <message>
        <source>no 8-bit grey or colour pixels</source>
        <translation>没有 8 位灰度或彩色像素</translation>
    </message>
    <message>
        <source>the format takes no %1 × %2 pixels</source>
        <translation>该格式不支持 %1 × %2 像素</translation>
    </message>
</context>
<context>
    <name>Exchange</name>
    <message>
        <source>The pipeline is not JSON: %1 at byte %2</source>
        <translation>流水线不是 JSON：%1，位于字节 %2</translation>
    </message>
    <message>
        <source>Write it with A.save or json.dump(A.to_dict(…))</source>
        <translation>请用 A.save 或 json.dump(A.to_dict(…)) 写出</translation>
    </message>
    <message>
        <source>The file holds no Albumentations pipeline</source>
        <translation>文件中没有 Albumentations 流水线</translation>
    </message>
    <message>
        <source>It needs a &quot;transform&quot; as A.to_dict writes it</source>
        <translation>需要 A.to_dict 所写的“transform”</translation>
    </message>
    <message>
        <source>two numbers are needed</source>
        <translation>需要两个数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a number</source>
        <translation>“%1”不是数字</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not a colour between 0 and 255</source>
        <translation>“%1”不是 0 到 255 之间的颜色</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is not available here</source>
        <translation>此处没有“%1”</translation>
    </message>
    <message>
        <source>Step %1 (%2), %3: %4</source>
        <translation>步骤 %1（%2），%3：%4</translation>
    </message>
    <message>
        <source>Correct the value in the pipeline file</source>
        <translation>请更正流水线文件中的值</translation>
    </message>
    <message>
        <source>Not available here: %1; passed over</source>
        <translation>此处没有：%1；已跳过</translation>
    </message>
    <message>
        <source>&quot;%1&quot; lies outside 0 to 1</source>
        <translation>“%1”超出 0 到 1</translation>
    </message>
    <message>
        <source>%1, %2: %3; the default is used</source>
        <translation>%1，%2：%3；使用默认值</translation>
    </message>
    <message>
        <source>%1: fill &quot;%2&quot; is not available here; holes are filled with a plain colour</source>
        <translation>%1：此处没有填充方式“%2”；洞用纯色填充</translation>
    </message>
    <message>
        <source>%1: %2 is not available here; passed over</source>
        <translation>%1：此处没有 %2；已跳过</translation>
    </message>
    <message>
        <source>Boxes, %1: &quot;%2&quot; is not a number</source>
        <translation>标注框，%1：“%2”不是数字</translation>
    </message>
    <message>
        <source>The transforms were edited by hand: switched-off steps and those that Albumentations does not have were left out</source>
        <translation>变换被手工修改过：已关闭的步骤和 Albumentations 没有的步骤被略去</translation>
    </message>
    <message>
        <source>%1 is not in Albumentations: left out there</source>
        <translation>%1 不在 Albumentations 中：已在那里略去</translation>
    </message>
    <message>
        <source>%1 holds no step of Albumentations: left out there</source>
        <translation>%1 不含 Albumentations 的步骤：已在那里略去</translation>
    </message>
    <message>
        <source>Class rules are not in Albumentations: left out there</source>
        <translation>Albumentations 没有类别规则：已在那里略去</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>步骤 %1（%2）：%3</translation>
    </message>
    <message>
        <source>more than %1 steps deep</source>
        <translation>步骤嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>The pipeline is too large or nested too deeply</source>
        <translation>流水线过大或嵌套过深</translation>
    </message>
    <message>
        <source>Write it with A.save(…, data_format=&quot;yaml&quot;)</source>
        <translation>请用 A.save(…, data_format=&quot;yaml&quot;) 写出</translation>
    </message>
    <message>
        <source>The pipeline is not YAML: line %1: %2</source>
        <translation>流水线不是 YAML：第 %1 行：%2</translation>
    </message>
    <message>
        <source>%1: max_size lists several sizes; the first is used</source>
        <translation>%1：max_size 列出了多个尺寸；使用第一个</translation>
    </message>
    <message>
        <source>CropAndPad: %1 for each side by itself is not available here; the default is used</source>
        <translation>CropAndPad：此处不支持每边各自的 %1；使用默认值</translation>
    </message>
    <message>
        <source>Rule of class &quot;%1&quot; for %2: it has no range that can be limited; the rule is left out</source>
        <translation>类别“%1”对 %2 的规则：它没有可限制的范围；该规则已略去</translation>
    </message>
    <message>
        <source>%1: the file does not say where its images are. Name a folder in the step</source>
        <translation>%1：文件没有说明其图像在哪里。请在该步骤中指定文件夹</translation>
    </message>
    <message>
        <source>%1: give its images there with every call, as %2=[…]; there it takes no boxes</source>
        <translation>%1：在那里每次调用都要以 %2=[…] 给出其图像；它在那里不接受标注框</translation>
    </message>
    <message>
        <source>%1: give its images there with every call, as %2=[…]</source>
        <translation>%1：在那里每次调用都要以 %2=[…] 给出其图像</translation>
    </message>
    <message>
        <source>%1, %2: it takes only ranges that hold %3</source>
        <translation>%1，%2：它只接受包含 %3 的范围</translation>
    </message>
    <message>
        <source>%1: give it %2=… there with every call</source>
        <translation>%1：在那里每次调用都要给出 %2=…</translation>
    </message>
    <message>
        <source>%1, %2: it puts the two numbers in order, %3 before %4</source>
        <translation>%1，%2：它会把两个数按顺序排列，%3 在 %4 之前</translation>
    </message>
    <message>
        <source>%1, kernel_size: it takes odd numbers only</source>
        <translation>%1，kernel_size：它只接受奇数</translation>
    </message>
    <message>
        <source>%1: it fails there unless filled with a plain colour</source>
        <translation>%1：在那里若不以纯色填充就会失败</translation>
    </message>
    <message>
        <source>%1, %2: starts at %3, the least there is here</source>
        <translation>%1，%2：从 %3 开始，这是此处的最小值</translation>
    </message>
    <message>
        <source>%1, %2: a range across 180° is not available here; %3° to %4° is taken</source>
        <translation>%1，%2：此处不支持跨越 180° 的范围；取 %3° 到 %4°</translation>
    </message>
</context>
<context>
    <name>Export</name>
    <message>
        <source>Forecast: %1 images, %2 boxes; written: %3 images, %4 boxes</source>
        <translation>预测：%1 张图像，%2 个标注框；写出：%3 张图像，%4 个标注框</translation>
    </message>
    <message>
        <source>The files named above could not be exported. Replace them and export again.</source>
        <translation>上述文件无法导出。请替换后重新导出。</translation>
    </message>
    <message>
        <source>The image cannot be processed (%1)</source>
        <translation>无法处理图像（%1）</translation>
    </message>
    <message>
        <source>Some of its copies are left out.</source>
        <translation>它的部分副本被略去。</translation>
    </message>
    <message>
        <source>The image and its copies are left out.</source>
        <translation>该图像及其副本被略去。</translation>
    </message>
    <message>
        <source>A copy of the image is left out.</source>
        <translation>该图像的一份副本被略去。</translation>
    </message>
    <message>
        <source>Its augmented copies are left out.</source>
        <translation>它的增强副本被略去。</translation>
    </message>
    <message>
        <source>The picture has another size than its header says</source>
        <translation>图片尺寸与其文件头所述不同</translation>
    </message>
    <message>
        <source>The image is cut off or damaged; a part of it is grey</source>
        <translation>图像被截断或损坏；部分为灰色</translation>
    </message>
    <message>
        <source>It was exported with the grey part. Replace the file.</source>
        <translation>已连同灰色部分导出。请替换该文件。</translation>
    </message>
    <message>
        <source>Their augmented copies have 8; the originals are unchanged.</source>
        <translation>它们的增强副本为 8 位；原件不变。</translation>
    </message>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>无法写入文件（%1）</translation>
    </message>
    <message>
        <source>Free some space or choose another disk, then export again.</source>
        <translation>请腾出空间或换一个磁盘，然后重新导出。</translation>
    </message>
    <message>
        <source>Check the permissions or choose another destination.</source>
        <translation>请检查权限或选择其他目标。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>无法读取文件（%1）</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在以及您是否有权读取。</translation>
    </message>
    <message>
        <source>Free some space or choose another disk.</source>
        <translation>请腾出空间或换一个磁盘。</translation>
    </message>
    <message>
        <source>It is left out. %1</source>
        <translation>已略去。%1</translation>
    </message>
    <message>
        <source>There is no format &quot;%1&quot;</source>
        <translation>没有格式“%1”</translation>
    </message>
    <message>
        <source>%1 cannot hold classes of whole images</source>
        <translation>%1 无法保存整张图像的类别</translation>
    </message>
    <message>
        <source>There is no image to export</source>
        <translation>没有可导出的图像</translation>
    </message>
    <message>
        <source>Choose other splits or another plan.</source>
        <translation>请选择其他划分或其他计划。</translation>
    </message>
    <message>
        <source>The image is missing</source>
        <translation>图像缺失</translation>
    </message>
    <message>
        <source>The split is &quot;%1&quot; in place of &quot;%2&quot;</source>
        <translation>划分是“%1”而不是“%2”</translation>
    </message>
    <message>
        <source>%1: %2 → none</source>
        <translation>%1：%2 → 无</translation>
    </message>
    <message>
        <source>Class numbers change in this format (%1)</source>
        <translation>此格式中类别编号会改变（%1）</translation>
    </message>
    <message>
        <source>Names are kept. A model trained on the source has other numbers.</source>
        <translation>名称保持不变。在源数据上训练的模型编号不同。</translation>
    </message>
    <message>
        <source>The classes of the image differ</source>
        <translation>图像的类别不一致</translation>
    </message>
    <message>
        <source>%1 boxes of the classes meant, %2 found</source>
        <translation>应有 %1 个相应类别的标注框，找到 %2 个</translation>
    </message>
    <message>
        <source>A box is off by %1 px</source>
        <translation>有标注框偏差 %1 px</translation>
    </message>
    <message>
        <source>Found on reading the export back. Check this file before you train with it.</source>
        <translation>回读导出结果时发现。训练前请检查此文件。</translation>
    </message>
    <message>
        <source>The destination and the source overlap</source>
        <translation>目标与源重叠</translation>
    </message>
    <message>
        <source>The source is never written to. Choose a folder outside %1.</source>
        <translation>绝不写入源数据。请选择 %1 之外的文件夹。</translation>
    </message>
    <message>
        <source>The destination is a link that leads nowhere</source>
        <translation>目标是无效的链接</translation>
    </message>
    <message>
        <source>Remove the link or choose another folder.</source>
        <translation>请删除链接或选择其他文件夹。</translation>
    </message>
    <message>
        <source>The destination is a file</source>
        <translation>目标是一个文件</translation>
    </message>
    <message>
        <source>Choose a folder that is new or empty.</source>
        <translation>请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <source>The destination is not empty</source>
        <translation>目标不为空</translation>
    </message>
    <message>
        <source>Nothing is overwritten. Choose a folder that is new or empty.</source>
        <translation>不会覆盖任何内容。请选择新的或空的文件夹。</translation>
    </message>
    <message>
        <source>The destination is a mounted disk</source>
        <translation>目标是已挂载的磁盘</translation>
    </message>
    <message>
        <source>Choose a new folder inside it.</source>
        <translation>请在其中选择一个新文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be made (%1)</source>
        <translation>无法创建文件夹（%1）</translation>
    </message>
    <message>
        <source>Check the permissions and the free space, or choose another destination.</source>
        <translation>请检查权限和可用空间，或选择其他目标。</translation>
    </message>
    <message>
        <source>A folder that Ballast did not make is in the way</source>
        <translation>有一个并非由 Ballast 创建的文件夹挡在那里</translation>
    </message>
    <message>
        <source>Move it away or choose another destination.</source>
        <translation>请将其移走或选择其他目标。</translation>
    </message>
    <message>
        <source>Its unfinished folder was removed; this export began anew.</source>
        <translation>其未完成的文件夹已删除；本次导出重新开始。</translation>
    </message>
    <message>
        <source>No destination is named</source>
        <translation>未指定目标</translation>
    </message>
    <message>
        <source>The finished export cannot be moved into place (%1)</source>
        <translation>无法将完成的导出移到位（%1）</translation>
    </message>
    <message>
        <source>This is not an unfinished export</source>
        <translation>这不是未完成的导出</translation>
    </message>
    <message>
        <source>Nothing was removed.</source>
        <translation>没有删除任何内容。</translation>
    </message>
    <message>
        <source>Another export into this folder is running</source>
        <translation>另一个到此文件夹的导出正在运行</translation>
    </message>
    <message>
        <source>Wait until it has ended or choose another destination.</source>
        <translation>请等它结束或选择其他目标。</translation>
    </message>
    <message>
        <source>The unfinished export cannot be removed</source>
        <translation>无法删除未完成的导出</translation>
    </message>
    <message>
        <source>Check the permissions or remove the folder yourself.</source>
        <translation>请检查权限或自行删除该文件夹。</translation>
    </message>
    <message>
        <source>An image that was to be mixed in cannot be read</source>
        <translation>要混入的图像无法读取</translation>
    </message>
    <message>
        <source>Check the dataset for unreadable images.</source>
        <translation>请检查数据集中无法读取的图像。</translation>
    </message>
    <message>
        <source>There is no second training image to mix with</source>
        <translation>没有第二张训练图像可供混合</translation>
    </message>
    <message>
        <source>Steps that mix images change little or nothing. Add training images or switch these steps off.</source>
        <translation>混合图像的步骤几乎或完全不起作用。请添加训练图像，或关闭这些步骤。</translation>
    </message>
    <message>
        <source>The file is no manifest of an export</source>
        <translation>该文件不是导出的清单</translation>
    </message>
    <message>
        <source>It is called ballast-manifest.jsonl, in the folder of the export.</source>
        <translation>它名为 ballast-manifest.jsonl，位于导出的文件夹中。</translation>
    </message>
    <message>
        <source>Name the manifest of an export.</source>
        <translation>请指定某次导出的清单。</translation>
    </message>
    <message>
        <source>The manifest has no image &quot;%1&quot;</source>
        <translation>清单中没有图像“%1”</translation>
    </message>
    <message>
        <source>Give the number of a line, from 2, or the path of an image in the export.</source>
        <translation>请给出行号（从 2 起），或图像在导出中的路径。</translation>
    </message>
    <message>
        <source>The image that it was made from is not there</source>
        <translation>用于生成它的源图像不存在</translation>
    </message>
    <message>
        <source>Name the folder of the source dataset with --source.</source>
        <translation>请用 --source 指定源数据集的文件夹。</translation>
    </message>
    <message>
        <source>The image is left out.</source>
        <translation>该图像被略去。</translation>
    </message>
    <message>
        <source>Copies that are only mirrored or turned, but were encoded again: %1</source>
        <translation>仅镜像或旋转但被重新编码的副本：%1</translation>
    </message>
    <message>
        <source>Their sides are not whole JPEG blocks (8 or 16 pixels); the others were turned without any loss.</source>
        <translation>其边长不是 JPEG 块（8 或 16 像素）的整数倍；其余图像已无损旋转。</translation>
    </message>
    <message>
        <source>There are no classes to tell apart</source>
        <translation>没有可区分的类别</translation>
    </message>
    <message>
        <source>No image holds a class of &quot;%1&quot;</source>
        <translation>没有图像含有“%1”的类别</translation>
    </message>
    <message>
        <source>Put its classes elsewhere in the tree.</source>
        <translation>请将其类别放到树的其他位置。</translation>
    </message>
    <message>
        <source>They are left out. YOLO, Pascal VOC, COCO, labelme and CVAT can hold them.</source>
        <translation>已略去。YOLO、Pascal VOC、COCO、labelme 和 CVAT 可以保存它们。</translation>
    </message>
    <message>
        <source>This format holds boxes, no outlines, turned boxes or key points</source>
        <translation>此格式只能保存标注框，不能保存轮廓、旋转框或关键点</translation>
    </message>
    <message>
        <source>The box around each is written. COCO, labelme, CVAT, yolo-seg, yolo-obb and yolo-pose hold more.</source>
        <translation>只写出各自的外接标注框。COCO、labelme、CVAT、yolo-seg、yolo-obb 和 yolo-pose 可以保存更多内容。</translation>
    </message>
    <message>
        <source>Choose one of %1.</source>
        <translation>请选择 %1 之一。</translation>
    </message>
    <message>
        <source>Choose class folders, CVAT or a class CSV.</source>
        <translation>请选择分类文件夹、CVAT 或类别 CSV。</translation>
    </message>
    <message>
        <source>The dataset has no key points for %1</source>
        <translation>数据集没有 %1 所需的关键点</translation>
    </message>
    <message>
        <source>Choose a format for boxes or outlines.</source>
        <translation>请选择用于标注框或轮廓的格式。</translation>
    </message>
    <message>
        <source>Objects of this image were to be pasted, but it cannot be read</source>
        <translation>本应粘贴此图像中的对象，但无法读取该图像</translation>
    </message>
    <message>
        <source>They are left out. Check the image and export again.</source>
        <translation>已略去。请检查图像并重新导出。</translation>
    </message>
    <message>
        <source>Replace it or take it out of the folder.</source>
        <translation>请替换它，或将其移出文件夹。</translation>
    </message>
    <message>
        <source>Choose another folder in the step.</source>
        <translation>请在该步骤中选择其他文件夹。</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>步骤 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Choose one in the step.</source>
        <translation>请在该步骤中选择一个。</translation>
    </message>
    <message>
        <source>Images with more than 8 bits a channel: %1</source>
        <translation>每通道超过 8 位的图像：%1</translation>
    </message>
    <message>
        <source>The label says %1 × %2, the image has %3 × %4 pixels</source>
        <translation>标签写的是 %1 × %2，图像为 %3 × %4 像素</translation>
    </message>
    <message>
        <source>The boxes are written as they are: look whether they fit.</source>
        <translation>标注框按原样写出：请检查是否吻合。</translation>
    </message>
    <message>
        <source>Images without any class, which this format cannot tell: %1</source>
        <translation>没有任何类别、此格式无法表示的图像：%1</translation>
    </message>
    <message>
        <source>Crowd regions (iscrowd) become ordinary objects: %1</source>
        <translation>人群区域（iscrowd）变为普通目标：%1</translation>
    </message>
    <message>
        <source>This format has no crowds, so a trainer learns each as one object. Write COCO, or take them out first.</source>
        <translation>此格式没有人群区域，训练器会把每个都当作一个目标来学习。请写成 COCO，或先将其去除。</translation>
    </message>
    <message>
        <source>Classes whose names cannot be folders of their own: %1</source>
        <translation>名称无法单独作为文件夹的类别：%1</translation>
    </message>
    <message>
        <source>Their folders have other names, one for each.</source>
        <translation>它们的文件夹另有名称，各不相同。</translation>
    </message>
    <message>
        <source>An image that a step takes cannot be read: %1</source>
        <translation>某步骤要使用的图像无法读取：%1</translation>
    </message>
    <message>
        <source>The plan has no such copy of this image</source>
        <translation>计划中没有该图像的这一副本</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>请重新生成计划。</translation>
    </message>
    <message>
        <source>More images than were written: %1</source>
        <translation>比写出的图像多出：%1</translation>
    </message>
    <message>
        <source>Key points are missing: %1</source>
        <translation>缺少关键点：%1</translation>
    </message>
    <message>
        <source>A key point is off by %1 px</source>
        <translation>有一个关键点偏差 %1 像素</translation>
    </message>
    <message>
        <source>the images it takes are not there</source>
        <translation>它要使用的图像不存在</translation>
    </message>
    <message>
        <source>what it takes is no image file</source>
        <translation>它要使用的不是图像文件</translation>
    </message>
    <message>
        <source>no image is in the folder it takes them from</source>
        <translation>它取图像的文件夹中没有图像</translation>
    </message>
    <message>
        <source>no folder with images is named</source>
        <translation>未指定图像文件夹</translation>
    </message>
    <message>
        <source>An earlier export was interrupted; images written until then: %1</source>
        <translation>先前的一次导出被中断；此前已写出的图像：%1</translation>
    </message>
    <message>
        <source>The export has just been finished</source>
        <translation>该导出刚刚完成</translation>
    </message>
    <message>
        <source>It is whole and lies in %1. Move it yourself.</source>
        <translation>它是完整的，位于 %1。请自行移动。</translation>
    </message>
</context>
<context>
    <name>ExportTime</name>
    <message>
        <source>%1 s</source>
        <translation>%1 秒</translation>
    </message>
    <message>
        <source>%1 min %2 s</source>
        <translation>%1 分 %2 秒</translation>
    </message>
    <message>
        <source>%1 h %2 min</source>
        <translation>%1 小时 %2 分</translation>
    </message>
</context>
<context>
    <name>Files</name>
    <message>
        <source>The folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>请检查权限和可用空间。</translation>
    </message>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>无法写入文件（%1）</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>无法读取文件（%1）</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在以及您是否有权读取。</translation>
    </message>
</context>
<context>
    <name>Formats</name>
    <message>
        <source>An image has no id or no file_name</source>
        <translation>某张图像没有 id 或 file_name</translation>
    </message>
    <message>
        <source>It is left out; correct the file.</source>
        <translation>已略去；请更正文件。</translation>
    </message>
    <message>
        <source>A category has no id or no name</source>
        <translation>某个类别没有 id 或名称</translation>
    </message>
    <message>
        <source>An annotation has no image_id or no category_id</source>
        <translation>某条标注没有 image_id 或 category_id</translation>
    </message>
    <message>
        <source>Annotation %1 has no bbox of four numbers</source>
        <translation>标注 %1 没有由四个数组成的 bbox</translation>
    </message>
    <message>
        <source>Category id %1 stands for more than one name</source>
        <translation>类别 id %1 对应多个名称</translation>
    </message>
    <message>
        <source>The names count; an export numbers the classes anew.</source>
        <translation>以名称为准；导出时重新编号。</translation>
    </message>
    <message>
        <source>“%1” is listed twice, or its id is another image&apos;s</source>
        <translation>“%1”列出了两次，或其 id 属于另一张图像</translation>
    </message>
    <message>
        <source>It counts once, with the boxes of both; correct the file.</source>
        <translation>只计一次，合并两者的标注框；请更正文件。</translation>
    </message>
    <message>
        <source>An annotation names image %1, which is not listed</source>
        <translation>某条标注引用了未列出的图像 %1</translation>
    </message>
    <message>
        <source>An annotation names category %1, which is not listed</source>
        <translation>某条标注引用了未列出的类别 %1</translation>
    </message>
    <message>
        <source>It is left out; add the category or correct it.</source>
        <translation>已略去；请添加或更正类别。</translation>
    </message>
    <message>
        <source>All images it lists are left out. Mend or replace the file.</source>
        <translation>其中列出的所有图像都被略去。请修复或替换文件。</translation>
    </message>
    <message>
        <source>No COCO file was found</source>
        <translation>未找到 COCO 文件</translation>
    </message>
    <message>
        <source>COCO needs a JSON file with images, annotations and categories.</source>
        <translation>COCO 需要包含 images、annotations 和 categories 的 JSON 文件。</translation>
    </message>
    <message>
        <source>Opening was stopped</source>
        <translation>打开已停止</translation>
    </message>
    <message>
        <source>The COCO files list no image</source>
        <translation>COCO 文件未列出任何图像</translation>
    </message>
    <message>
        <source>Mend or replace the file.</source>
        <translation>请修复或替换文件。</translation>
    </message>
    <message>
        <source>The file cannot be read (%1)</source>
        <translation>无法读取文件（%1）</translation>
    </message>
    <message>
        <source>The file is empty or cannot be read</source>
        <translation>文件为空或无法读取</translation>
    </message>
    <message>
        <source>This is not a COCO file</source>
        <translation>这不是 COCO 文件</translation>
    </message>
    <message>
        <source>The JSON is damaged at byte %1</source>
        <translation>JSON 在字节 %1 处损坏</translation>
    </message>
    <message numerus="yes">
        <source>%n more of this kind are not listed</source>
        <translation>
            <numerusform>另有 %n 条同类问题未列出</numerusform>
        </translation>
    </message>
    <message>
        <source>Mend the ones listed and open the dataset again.</source>
        <translation>请修复已列出的问题并重新打开数据集。</translation>
    </message>
    <message>
        <source>No column of image names with labels was found</source>
        <translation>未找到带标签的图像名称列</translation>
    </message>
    <message>
        <source>The file is left out; it needs a header such as filename,label.</source>
        <translation>该文件被略去；需要如 filename,label 的表头。</translation>
    </message>
    <message>
        <source>Line %1 names no image</source>
        <translation>第 %1 行没有图像名</translation>
    </message>
    <message>
        <source>Line %1 has a place that is no number</source>
        <translation>第 %1 行有一处不是数字</translation>
    </message>
    <message>
        <source>Line %1 lacks a class or a place</source>
        <translation>第 %1 行缺少类别或位置</translation>
    </message>
    <message>
        <source>The line is left out; correct it.</source>
        <translation>该行被略去；请更正。</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>无法读取图像</translation>
    </message>
    <message>
        <source>Its boxes are left out: without its size they have no place. Replace or remove it.</source>
        <translation>其标注框被略去：不知尺寸则无法定位。请替换或删除它。</translation>
    </message>
    <message>
        <source>The CSV lists no image</source>
        <translation>CSV 未列出任何图像</translation>
    </message>
    <message>
        <source>A label CSV needs a header such as filename,label.</source>
        <translation>标签 CSV 需要如 filename,label 的表头。</translation>
    </message>
    <message>
        <source>They are passed over.</source>
        <translation>已跳过。</translation>
    </message>
    <message>
        <source>There are images in a folder inside a class folder</source>
        <translation>分类文件夹内的子文件夹中有图像</translation>
    </message>
    <message>
        <source>They are left out; move them into the class folder.</source>
        <translation>已略去；请移到分类文件夹中。</translation>
    </message>
    <message>
        <source>There is no folder for class “%1”</source>
        <translation>没有类别“%1”的文件夹</translation>
    </message>
    <message>
        <source>Trainers that number folders by name would mix up the classes behind it; add the folder, even empty.</source>
        <translation>按名称给文件夹编号的训练器会弄混其后的类别；请添加该文件夹，即使为空。</translation>
    </message>
    <message>
        <source>Class folders</source>
        <translation>分类文件夹</translation>
    </message>
    <message>
        <source>No image was found in the folders</source>
        <translation>文件夹中未找到图像</translation>
    </message>
    <message>
        <source>Class folders need one folder of images a class, directly or below train, val and test.</source>
        <translation>分类文件夹需要每个类别一个图像文件夹，可直接放置或放在 train、val 和 test 之下。</translation>
    </message>
    <message>
        <source>Open the folder that holds images and labels, or the label file itself.</source>
        <translation>请打开包含图像和标签的文件夹，或标签文件本身。</translation>
    </message>
    <message>
        <source>There is no such file or folder</source>
        <translation>没有这个文件或文件夹</translation>
    </message>
    <message>
        <source>Check the path.</source>
        <translation>请检查路径。</translation>
    </message>
    <message>
        <source>There is no format “%1”</source>
        <translation>没有格式“%1”</translation>
    </message>
    <message>
        <source>Known formats: %1.</source>
        <translation>已知格式：%1。</translation>
    </message>
    <message>
        <source>Its image is left out; mend or delete the file.</source>
        <translation>其图像被略去；请修复或删除该文件。</translation>
    </message>
    <message>
        <source>An object has no name</source>
        <translation>某个对象没有名称</translation>
    </message>
    <message>
        <source>An object “%1” has no whole bndbox</source>
        <translation>对象“%1”没有完整的 bndbox</translation>
    </message>
    <message>
        <source>The object is left out; correct the file.</source>
        <translation>该对象被略去；请更正文件。</translation>
    </message>
    <message>
        <source>Two label files belong to %1</source>
        <translation>有两个标签文件对应 %1</translation>
    </message>
    <message>
        <source>This one is left out; delete the wrong one.</source>
        <translation>此文件被略去；请删除错误的那个。</translation>
    </message>
    <message>
        <source>The boxes may count pixels from 0 or from 1</source>
        <translation>标注框的像素可能从 0 或从 1 计数</translation>
    </message>
    <message>
        <source>They are taken as counted from 0, as labelImg&apos;s trainers do; choose 1 for boxes of the VOC devkit.</source>
        <translation>按从 0 计数处理，与 labelImg 的训练器相同；VOC devkit 的标注框请选 1。</translation>
    </message>
    <message>
        <source>No annotation file was found</source>
        <translation>未找到标注文件</translation>
    </message>
    <message>
        <source>No annotation file could be read</source>
        <translation>没有可读取的标注文件</translation>
    </message>
    <message>
        <source>Pascal VOC needs XML files in Annotations/ or beside the images.</source>
        <translation>Pascal VOC 需要 Annotations/ 中或图像旁的 XML 文件。</translation>
    </message>
    <message>
        <source>“%1” is in two splits: %2 and %3</source>
        <translation>“%1”位于两个划分：%2 和 %3</translation>
    </message>
    <message>
        <source>It counts as %1; take it out of the other list.</source>
        <translation>按 %1 计；请从另一个列表中去掉。</translation>
    </message>
    <message>
        <source>The list names “%1”, which is not here</source>
        <translation>列表中的“%1”不在此处</translation>
    </message>
    <message>
        <source>It is left out; correct the list or add the image.</source>
        <translation>已略去；请更正列表或添加图像。</translation>
    </message>
    <message>
        <source>there is no &lt;annotation&gt;</source>
        <translation>没有 &lt;annotation&gt;</translation>
    </message>
    <message>
        <source>The XML cannot be read (line %1: %2)</source>
        <translation>无法读取 XML（第 %1 行：%2）</translation>
    </message>
    <message>
        <source>The dataset&apos;s description cannot be read (%1)</source>
        <translation>无法读取数据集说明（%1）</translation>
    </message>
    <message>
        <source>Mend the file; class names and splits are in it.</source>
        <translation>请修复文件；其中有类别名和划分。</translation>
    </message>
    <message>
        <source>no keys and values</source>
        <translation>没有键和值</translation>
    </message>
    <message>
        <source>line %1: %2</source>
        <translation>第 %1 行：%2</translation>
    </message>
    <message>
        <source>no classes and no train entry</source>
        <translation>没有类别也没有 train 项</translation>
    </message>
    <message>
        <source>“%1” does not exist</source>
        <translation>“%1”不存在</translation>
    </message>
    <message>
        <source>That split is left out; correct the path.</source>
        <translation>该划分被略去；请更正路径。</translation>
    </message>
    <message>
        <source>“%1” is not inside the dataset</source>
        <translation>“%1”不在数据集内</translation>
    </message>
    <message>
        <source>The list names “%1”, which is no image here</source>
        <translation>列表中的“%1”在此处不是图像</translation>
    </message>
    <message>
        <source>“%1” names the same images as another split</source>
        <translation>“%1”与另一划分指向相同的图像</translation>
    </message>
    <message>
        <source>They are counted once; there is no separate “%1” split.</source>
        <translation>只计一次；没有单独的“%1”划分。</translation>
    </message>
    <message>
        <source>The image is in two splits: %1 and %2</source>
        <translation>该图像位于两个划分：%1 和 %2</translation>
    </message>
    <message>
        <source>It says %1 classes and names %2</source>
        <translation>声明 %1 个类别，却列出 %2 个</translation>
    </message>
    <message>
        <source>The names count; correct the number.</source>
        <translation>以名称为准；请更正数目。</translation>
    </message>
    <message>
        <source>The image is left out: without its size the boxes have no place. Replace or remove it.</source>
        <translation>该图像被略去：不知尺寸则无法定位标注框。请替换或删除它。</translation>
    </message>
    <message>
        <source>The label file cannot be read (%1)</source>
        <translation>无法读取标签文件（%1）</translation>
    </message>
    <message>
        <source>Its image is left out; check the permissions.</source>
        <translation>其图像被略去；请检查权限。</translation>
    </message>
    <message>
        <source>Boxes and segments in one file: Ultralytics would read the boxes as broken segments</source>
        <translation>同一文件中既有框又有分割：Ultralytics 会把框读成损坏的分割</translation>
    </message>
    <message>
        <source>Both are read as meant; an export writes segments only.</source>
        <translation>两者均按本意读取；导出只写分割。</translation>
    </message>
    <message>
        <source>Line %1 names a class beyond the list (“%2”)</source>
        <translation>第 %1 行的类别超出列表（“%2”）</translation>
    </message>
    <message>
        <source>The box is left out; add the class to the names or correct it.</source>
        <translation>该标注框被略去；请将类别加入名称列表或更正。</translation>
    </message>
    <message>
        <source>Line %1 leaves 0…1 (“%2”): Ultralytics would leave the whole image out</source>
        <translation>第 %1 行超出 0…1（“%2”）：Ultralytics 会略去整张图像</translation>
    </message>
    <message>
        <source>The box is kept and cut to the image when it is exported.</source>
        <translation>保留该标注框，导出时裁到图像内。</translation>
    </message>
    <message>
        <source>Line %1 has a sixth column, a confidence (“%2”)</source>
        <translation>第 %1 行有第六列，即置信度（“%2”）</translation>
    </message>
    <message>
        <source>Line %1 has the wrong number of columns (“%2”)</source>
        <translation>第 %1 行的列数不对（“%2”）</translation>
    </message>
    <message>
        <source>The box is kept, the confidence is not exported.</source>
        <translation>保留该标注框，不导出置信度。</translation>
    </message>
    <message>
        <source>The line is left out; correct or delete it.</source>
        <translation>该行被略去；请更正或删除。</translation>
    </message>
    <message>
        <source>Line %1 cannot be read (“%2”)</source>
        <translation>无法读取第 %1 行（“%2”）</translation>
    </message>
    <message>
        <source>There is no image for this label file</source>
        <translation>此标签文件没有对应的图像</translation>
    </message>
    <message>
        <source>It is left out; add the image or delete the file.</source>
        <translation>已略去；请添加图像或删除该文件。</translation>
    </message>
    <message>
        <source>No file names the classes</source>
        <translation>没有文件给出类别名</translation>
    </message>
    <message>
        <source>They are called class_0, class_1 …; add a data.yaml or a classes.txt.</source>
        <translation>它们名为 class_0、class_1 …；请添加 data.yaml 或 classes.txt。</translation>
    </message>
    <message>
        <source>Every line has nine columns: oriented boxes or segments of four points</source>
        <translation>每行都有九列：旋转框或四点分割</translation>
    </message>
    <message>
        <source>No readable image was found</source>
        <translation>未找到可读取的图像</translation>
    </message>
    <message>
        <source>YOLO needs images in images/ and labels in labels/, or both in one folder.</source>
        <translation>YOLO 需要 images/ 中的图像和 labels/ 中的标签，或两者在同一文件夹。</translation>
    </message>
    <message>
        <source>A %1 has no label</source>
        <translation>某个 %1 没有标签</translation>
    </message>
    <message>
        <source>A %1 “%2” has no readable coordinates</source>
        <translation>某个 %1“%2”没有可读取的坐标</translation>
    </message>
    <message>
        <source>Images from there on are left out; mend the file.</source>
        <translation>从该处起的图像被略去；请修复文件。</translation>
    </message>
    <message>
        <source>Tracks of videos are not read (%1)</source>
        <translation>不读取视频轨迹（%1）</translation>
    </message>
    <message>
        <source>Export the task from CVAT as “CVAT for images 1.1”.</source>
        <translation>请将任务从 CVAT 导出为“CVAT for images 1.1”。</translation>
    </message>
    <message>
        <source>“%1” is listed twice</source>
        <translation>“%1”列出了两次</translation>
    </message>
    <message>
        <source>The second entry is left out; correct the file.</source>
        <translation>第二个条目被略去；请更正文件。</translation>
    </message>
    <message>
        <source>%1: %2</source>
        <translation>%1：%2</translation>
    </message>
    <message>
        <source>“%1” leads out of the dataset</source>
        <translation>“%1”指向数据集之外</translation>
    </message>
    <message>
        <source>Only its file name counts, looked for in the dataset.</source>
        <translation>仅以其文件名为准，在数据集中查找。</translation>
    </message>
    <message>
        <source>CVAT for images keeps annotations.xml beside images/.</source>
        <translation>CVAT for images 的 annotations.xml 位于 images/ 旁边。</translation>
    </message>
    <message>
        <source>The CVAT file lists no image</source>
        <translation>CVAT 文件未列出任何图像</translation>
    </message>
    <message>
        <source>there is no &lt;annotations&gt;</source>
        <translation>没有 &lt;annotations&gt;</translation>
    </message>
    <message>
        <source>No dataset was found here. Looked for: YOLO (data.yaml, obj.data, labels/ beside images/, .txt beside images), Pascal VOC (Annotations/*.xml, .xml beside images), COCO (annotations/*.json, _annotations.coco.json), labelme (.json beside images), CVAT for images (annotations.xml), class folders (one folder of images a class) and CSV (file name and class or box columns)</source>
        <translation>此处未找到数据集。已查找：YOLO（data.yaml、obj.data、images/ 旁的 labels/、图像旁的 .txt）、Pascal VOC（Annotations/*.xml、图像旁的 .xml）、COCO（annotations/*.json、_annotations.coco.json）、labelme（图像旁的 .json）、CVAT for images（annotations.xml）、分类文件夹（每类一个图像文件夹）和 CSV（文件名及类别或标注框列）</translation>
    </message>
    <message>
        <source>The JSON cannot be read (%1)</source>
        <translation>无法读取 JSON（%1）</translation>
    </message>
    <message>
        <source>it is no object</source>
        <translation>不是 JSON 对象</translation>
    </message>
    <message>
        <source>damaged at byte %1</source>
        <translation>在字节 %1 处损坏</translation>
    </message>
    <message>
        <source>nested too deeply</source>
        <translation>嵌套过深</translation>
    </message>
    <message>
        <source>“%1” is a %2 of %3 points</source>
        <translation>“%1”是有 %3 个点的 %2</translation>
    </message>
    <message>
        <source>“%1” has the unknown shape type “%2”</source>
        <translation>“%1”的形状类型“%2”未知</translation>
    </message>
    <message>
        <source>The JSON has no list of shapes</source>
        <translation>JSON 中没有形状列表</translation>
    </message>
    <message>
        <source>The image is in the label file only (imageData)</source>
        <translation>图像只存在于标签文件中（imageData）</translation>
    </message>
    <message>
        <source>Save it as %1 beside the label file.</source>
        <translation>请将其保存为标签文件旁的 %1。</translation>
    </message>
    <message>
        <source>Shape %1: %2</source>
        <translation>形状 %1：%2</translation>
    </message>
    <message>
        <source>The shape is left out; correct the file.</source>
        <translation>该形状被略去；请更正文件。</translation>
    </message>
    <message>
        <source>Shape %1 has no label</source>
        <translation>形状 %1 没有标签</translation>
    </message>
    <message>
        <source>Shape %1 (“%2”) has no points that are pairs of numbers</source>
        <translation>形状 %1（“%2”）没有由成对数字构成的点</translation>
    </message>
    <message>
        <source>Shape %1 (“%2”) has numbers in quotes</source>
        <translation>形状 %1（“%2”）的数字带有引号</translation>
    </message>
    <message>
        <source>They are read as numbers.</source>
        <translation>按数字读取。</translation>
    </message>
    <message>
        <source>The label file says %1 × %2 pixels, the image has %3 × %4</source>
        <translation>标签文件记为 %1 × %2 像素，图像为 %3 × %4</translation>
    </message>
    <message>
        <source>The image&apos;s own size counts; points stay as they are.</source>
        <translation>以图像自身的尺寸为准；各点保持原样。</translation>
    </message>
    <message>
        <source>Label files that hold their image once more (imageData): %1</source>
        <translation>另存有自身图像的标签文件（imageData）：%1</translation>
    </message>
    <message>
        <source>The image files count; an export writes imageData as null.</source>
        <translation>以图像文件为准；导出时 imageData 写为 null。</translation>
    </message>
    <message>
        <source>labelme keeps a JSON file beside each image.</source>
        <translation>labelme 在每张图像旁保存一个 JSON 文件。</translation>
    </message>
    <message>
        <source>YOLO</source>
        <translation>YOLO</translation>
    </message>
    <message>
        <source>YOLO segments</source>
        <translation>YOLO 分割</translation>
    </message>
    <message>
        <source>YOLO key points (pose)</source>
        <translation>YOLO 关键点（pose）</translation>
    </message>
    <message>
        <source>YOLO oriented boxes (OBB)</source>
        <translation>YOLO 旋转框（OBB）</translation>
    </message>
    <message>
        <source>They are rectangles and are read as oriented boxes; “task: segment” in data.yaml says otherwise.</source>
        <translation>它们是矩形，按旋转框读取；如需改变，请在 data.yaml 中写“task: segment”。</translation>
    </message>
    <message>
        <source>They are read as segments; four corners stay four corners. “task: obb” in data.yaml makes them oriented boxes.</source>
        <translation>按分割读取；四个角仍是四个角。在 data.yaml 中写“task: obb”可使其成为旋转框。</translation>
    </message>
    <message>
        <source>Masks with holes: %1</source>
        <translation>带孔的掩码：%1</translation>
    </message>
    <message>
        <source>Images that stay as they are keep them; in augmented copies and other formats the outlines fill them.</source>
        <translation>保持不变的图像会保留孔；在增强副本和其他格式中，轮廓会将其填满。</translation>
    </message>
    <message>
        <source>Annotation %1 has run lengths that make no mask of their size</source>
        <translation>标注 %1 的行程编码无法构成其尺寸的掩码</translation>
    </message>
    <message>
        <source>Its box counts; correct the file.</source>
        <translation>以其标注框为准；请更正文件。</translation>
    </message>
    <message>
        <source>The file holds numbers that are none (NaN or Infinity)</source>
        <translation>文件中含有不是数字的数值（NaN 或 Infinity）</translation>
    </message>
    <message>
        <source>They count as missing; correct the file.</source>
        <translation>它们按缺失处理；请更正文件。</translation>
    </message>
    <message>
        <source>Line %1 opens a quote that is not closed</source>
        <translation>第 %1 行的引号没有闭合</translation>
    </message>
    <message>
        <source>The quote is passed over; correct the line.</source>
        <translation>该引号被略过；请更正该行。</translation>
    </message>
    <message>
        <source>Line %1 has neither 0 nor 1 for “%2”</source>
        <translation>第 %1 行的“%2”既不是 0 也不是 1</translation>
    </message>
    <message>
        <source>It counts as 0; correct it.</source>
        <translation>按 0 处理；请更正。</translation>
    </message>
    <message>
        <source>Boxes have columns for x, y, width and height</source>
        <translation>标注框以 x、y、宽度和高度的列给出</translation>
    </message>
    <message>
        <source>x and y are taken as the top left corner. If they are the middle, write xmin, ymin, xmax, ymax.</source>
        <translation>x 和 y 视为左上角。如果是中心点，请改写为 xmin、ymin、xmax、ymax。</translation>
    </message>
    <message>
        <source>Places reach from 0 to %1</source>
        <translation>位置范围为 0 到 %1</translation>
    </message>
    <message>
        <source>They are taken as shares of width and height, a little over by rounding. Pixels would all lie in the first one.</source>
        <translation>它们视为宽度和高度的比例，因舍入略有超出。若按像素，则全部会落在第一个像素内。</translation>
    </message>
    <message>
        <source>elements inside elements, more than %1 deep</source>
        <translation>元素嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>Files in the class folder that are no images: %1</source>
        <translation>类别文件夹中不是图像的文件：%1</translation>
    </message>
    <message>
        <source>The folder is no split with class folders; images in it that are left out: %1</source>
        <translation>该文件夹不是含类别文件夹的划分；其中被略去的图像：%1</translation>
    </message>
    <message>
        <source>Name it train, val or test, and put its images into a folder for each class.</source>
        <translation>请将其命名为 train、val 或 test，并把图像按类别放入各自的文件夹。</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>请检查权限和可用空间。</translation>
    </message>
    <message>
        <source>Box %1 has a negative size</source>
        <translation>标注框 %1 的尺寸为负</translation>
    </message>
    <message>
        <source>It is taken the right way round; look whether it fits.</source>
        <translation>已按正确方向处理；请检查是否吻合。</translation>
    </message>
    <message>
        <source>“%1” is no known split</source>
        <translation>“%1”不是已知的划分</translation>
    </message>
    <message>
        <source>Images of it that count as training data: %1. Name it train, val or test.</source>
        <translation>其中按训练数据计的图像：%1。请将其命名为 train、val 或 test。</translation>
    </message>
</context>
<context>
    <name>Hierarchy</name>
    <message>
        <source>The class &quot;%1&quot; is in no branch</source>
        <translation>类别“%1”不在任何分支中</translation>
    </message>
    <message>
        <source>Every class must be in the tree once.</source>
        <translation>每个类别必须在树中出现一次。</translation>
    </message>
    <message>
        <source>Two nodes are called &quot;%1&quot;</source>
        <translation>两个节点都名为“%1”</translation>
    </message>
    <message>
        <source>Each needs a name of its own: it becomes a folder.</source>
        <translation>每个节点都需要自己的名称：它会成为文件夹名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has two branches called &quot;%2&quot;</source>
        <translation>“%1”有两个名为“%2”的分支</translation>
    </message>
    <message>
        <source>Give one of them another name.</source>
        <translation>请为其中一个改名。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; has less than two branches</source>
        <translation>“%1”的分支少于两个</translation>
    </message>
    <message>
        <source>There is nothing to decide: put its branch one level up.</source>
        <translation>没有可判定的内容：请将其分支上移一级。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no class of this dataset</source>
        <translation>“%1”不是此数据集的类别</translation>
    </message>
    <message>
        <source>The class &quot;%1&quot; is in the tree twice</source>
        <translation>类别“%1”在树中出现了两次</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>组 %1</translation>
    </message>
</context>
<context>
    <name>Images</name>
    <message>
        <source>The image cannot be read (%1)</source>
        <translation>无法读取图像（%1）</translation>
    </message>
    <message>
        <source>Check that it exists and that you may read it.</source>
        <translation>请检查它是否存在以及您是否有权读取。</translation>
    </message>
    <message>
        <source>The image file is empty</source>
        <translation>图像文件为空</translation>
    </message>
    <message>
        <source>This is not an image that can be read, or it is damaged</source>
        <translation>这不是可读取的图像，或已损坏</translation>
    </message>
    <message>
        <source>Replace it or remove it from the dataset.</source>
        <translation>请替换它或将其从数据集中移除。</translation>
    </message>
</context>
<context>
    <name>Ladder</name>
    <message>
        <source>Give growing sizes such as 128,224,320.</source>
        <translation>请给出递增的尺寸，如 128,224,320。</translation>
    </message>
    <message>
        <source>There is no size</source>
        <translation>没有尺寸</translation>
    </message>
    <message>
        <source>%1 px is no training size</source>
        <translation>%1 px 不是训练尺寸</translation>
    </message>
    <message>
        <source>Expected: %1 to %2.</source>
        <translation>应为：%1 到 %2。</translation>
    </message>
    <message>
        <source>The sizes do not grow</source>
        <translation>尺寸未递增</translation>
    </message>
    <message>
        <source>The schedule &quot;%1&quot; has %2 sizes</source>
        <translation>调度“%1”有 %2 个尺寸</translation>
    </message>
    <message>
        <source>Give as many, or none.</source>
        <translation>请给出同样多个，或都不给。</translation>
    </message>
    <message>
        <source>%1 px is above every image; the longest side is %2 px</source>
        <translation>%1 px 超过所有图像；最长边为 %2 px</translation>
    </message>
    <message>
        <source>A picture made larger shows no more. Leave this size out.</source>
        <translation>放大图片不会显示更多内容。请去掉此尺寸。</translation>
    </message>
    <message>
        <source>%1 of %2 images are smaller than %3 px</source>
        <translation>%2 张图像中有 %1 张小于 %3 px</translation>
    </message>
    <message>
        <source>They keep their size: a picture made larger shows no more.</source>
        <translation>它们保持原尺寸：放大图片不会显示更多内容。</translation>
    </message>
    <message>
        <source>Doubling: 48, 96, 192 (three layers)</source>
        <translation>逐次加倍：48、96、192（三层）</translation>
    </message>
    <message>
        <source>Pre-sizing: 256, cropped to 224 while training</source>
        <translation>预调整尺寸：256，训练时裁剪为 224</translation>
    </message>
    <message>
        <source>fastai: 128, then 224</source>
        <translation>fastai：先 128，再 224</translation>
    </message>
</context>
<context>
    <name>Modes</name>
    <message>
        <source>Overview</source>
        <translation>总览</translation>
    </message>
    <message>
        <source>What is in the dataset and which classes are too low</source>
        <translation>数据集里有什么，哪些类别过少</translation>
    </message>
    <message>
        <source>Augment</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Tune the augmentation and see at once what it does to the boxes</source>
        <translation>调整增强并立即看到对标注框的影响</translation>
    </message>
    <message>
        <source>Export</source>
        <translation>导出</translation>
    </message>
    <message>
        <source>Write the balanced dataset and check what was written</source>
        <translation>写出平衡后的数据集并检查结果</translation>
    </message>
    <message>
        <source>Balance</source>
        <translation>平衡</translation>
    </message>
    <message>
        <source>Choose how far to balance and see what it comes to</source>
        <translation>选择平衡的程度并查看结果</translation>
    </message>
</context>
<context>
    <name>Outcome</name>
    <message>
        <source>cut at the left edge, %1 % visible</source>
        <translation>在左边缘被裁，%1 % 可见</translation>
    </message>
    <message>
        <source>cut at the top edge, %1 % visible</source>
        <translation>在上边缘被裁，%1 % 可见</translation>
    </message>
    <message>
        <source>cut at the right edge, %1 % visible</source>
        <translation>在右边缘被裁，%1 % 可见</translation>
    </message>
    <message>
        <source>cut at the bottom edge, %1 % visible</source>
        <translation>在下边缘被裁，%1 % 可见</translation>
    </message>
    <message>
        <source>partly covered, %1 % visible</source>
        <translation>部分被遮挡，%1 % 可见</translation>
    </message>
    <message>
        <source>cut at several edges, %1 % visible</source>
        <translation>在多个边缘被裁，%1 % 可见</translation>
    </message>
    <message>
        <source>dropped: %1 % visible, %2 % are needed</source>
        <translation>已去掉：%1 % 可见，需要 %2 %</translation>
    </message>
    <message>
        <source>dropped: %1 px² left, %2 px² are needed</source>
        <translation>已去掉：剩余 %1 px²，需要 %2 px²</translation>
    </message>
    <message>
        <source>dropped: %1 × %2 px left, %3 × %4 px are needed</source>
        <translation>已去掉：剩余 %1 × %2 px，需要 %3 × %4 px</translation>
    </message>
    <message>
        <source>dropped: covered, %1 % visible</source>
        <translation>已去掉：被遮挡，%1 % 可见</translation>
    </message>
    <message>
        <source>dropped: outside the image</source>
        <translation>已去掉：在图像之外</translation>
    </message>
    <message>
        <source>kept</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>dropped: %1 times as long as wide, at most %2 is allowed</source>
        <translation>已去掉：长为宽的 %1 倍，最多允许 %2 倍</translation>
    </message>
    <message>
        <source>this image</source>
        <translation>本图像</translation>
    </message>
    <message>
        <source>pasted from %1</source>
        <translation>粘贴自 %1</translation>
    </message>
    <message>
        <source>pasted from %1, %2</source>
        <translation>粘贴自 %1，%2</translation>
    </message>
    <message>
        <source>mirrored at the border, %1</source>
        <translation>在边界处镜像，%1</translation>
    </message>
    <message>
        <source>part %1, %2</source>
        <translation>第 %1 部分，%2</translation>
    </message>
</context>
<context>
    <name>Overview</name>
    <message>
        <source>boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>train</source>
        <translation>训练</translation>
    </message>
    <message>
        <source>validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>no split</source>
        <translation>无划分</translation>
    </message>
    <message>
        <source>median class</source>
        <translation>中位类别</translation>
    </message>
    <message>
        <source>%1 of the largest class</source>
        <translation>最大类别的 %1</translation>
    </message>
    <message>
        <source>largest class</source>
        <translation>最大类别</translation>
    </message>
    <message>
        <source>class %1</source>
        <translation>类别 %1</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Longest image side during training (imgsz); the default of most detectors is 640 px</source>
        <translation>训练时图像的最长边（imgsz）；多数检测器默认为 640 px</translation>
    </message>
    <message>
        <source>Training size</source>
        <translation>训练尺寸</translation>
    </message>
    <message>
        <source>at most %1 : 1</source>
        <translation>最多 %1 : 1</translation>
    </message>
</context>
<context>
    <name>Parameters</name>
    <message>
        <source>on</source>
        <translation>开</translation>
    </message>
    <message>
        <source>off</source>
        <translation>关</translation>
    </message>
    <message>
        <source>From %1 to %2.</source>
        <translation>从 %1 到 %2。</translation>
    </message>
    <message>
        <source>Double-click the name to go back to %1.</source>
        <translation>双击名称恢复为 %1。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>Pipeline</name>
    <message>
        <source>is not a number</source>
        <translation>不是数字</translation>
    </message>
    <message>
        <source>the lower end %1 lies above the upper end %2</source>
        <translation>下限 %1 高于上限 %2</translation>
    </message>
    <message>
        <source>%1 lies outside %2 to %3</source>
        <translation>%1 超出 %2 到 %3</translation>
    </message>
    <message>
        <source>must be a whole number</source>
        <translation>必须是整数</translation>
    </message>
    <message>
        <source>%1 values are given, %2 are needed</source>
        <translation>给出了 %1 个值，需要 %2 个</translation>
    </message>
    <message>
        <source>Boxes, min_visibility: %1 lies outside 0 to 1</source>
        <translation>标注框，min_visibility：%1 超出 0 到 1</translation>
    </message>
    <message>
        <source>Boxes, %1: %2 is not a size</source>
        <translation>标注框，%1：%2 不是尺寸</translation>
    </message>
    <message>
        <source>has no transform</source>
        <translation>没有变换</translation>
    </message>
    <message>
        <source>has the id %1 of an earlier step</source>
        <translation>与前面步骤的 id %1 相同</translation>
    </message>
    <message>
        <source>Step %1 (%2), %3</source>
        <translation>步骤 %1（%2），%3</translation>
    </message>
    <message>
        <source>Correct the value in the pipeline</source>
        <translation>请更正流水线中的值</translation>
    </message>
    <message>
        <source>%1 lies outside 0 to 1</source>
        <translation>%1 超出 0 到 1</translation>
    </message>
    <message>
        <source>takes no steps inside</source>
        <translation>不能包含内部步骤</translation>
    </message>
    <message>
        <source>stands more than %1 steps deep</source>
        <translation>嵌套超过 %1 层</translation>
    </message>
    <message>
        <source>moves or covers boxes, which no step in %1 may do</source>
        <translation>会移动或遮挡标注框，而 %1 中的任何步骤都不得如此</translation>
    </message>
    <message>
        <source>Step %1 (%2): %3</source>
        <translation>步骤 %1（%2）：%3</translation>
    </message>
    <message>
        <source>Boxes, max_accept_ratio: %1 is less than 1</source>
        <translation>标注框，max_accept_ratio：%1 小于 1</translation>
    </message>
    <message>
        <source>%1 must be above %2, which is %3</source>
        <translation>%1 必须大于 %2，后者为 %3</translation>
    </message>
    <message>
        <source>with %1 it is %2, more than the whole image</source>
        <translation>与 %1 合计为 %2，超过整幅图像</translation>
    </message>
</context>
<context>
    <name>Plan</name>
    <message>
        <source>This is not a plan Ballast can use: %1</source>
        <translation>Ballast 无法使用此计划：%1</translation>
    </message>
    <message>
        <source>Make the plan again.</source>
        <translation>请重新生成计划。</translation>
    </message>
    <message>
        <source>the target &quot;%1&quot; is unknown</source>
        <translation>目标“%1”未知</translation>
    </message>
    <message>
        <source>it counts by &quot;%1&quot;</source>
        <translation>它按“%1”计数</translation>
    </message>
    <message>
        <source>The plan names an image that the dataset does not have</source>
        <translation>计划中的某张图像在数据集中不存在</translation>
    </message>
    <message>
        <source>Make the plan again, or open the dataset it was made for.</source>
        <translation>请重新生成计划，或打开该计划所属的数据集。</translation>
    </message>
    <message>
        <source>The plan repeats an image that is not in the training split</source>
        <translation>计划重复了一张不属于训练划分的图像</translation>
    </message>
    <message>
        <source>The plan has no usable number of copies for this image</source>
        <translation>计划中该图像没有可用的副本数</translation>
    </message>
    <message>
        <source>Copies go from 0 to %1.</source>
        <translation>副本数为 0 到 %1。</translation>
    </message>
    <message>
        <source>it has no &quot;ballast_plan&quot;: %1</source>
        <translation>缺少“ballast_plan”：%1</translation>
    </message>
    <message>
        <source>No image holds it: there is nothing to repeat.</source>
        <translation>没有图像含有它：无可重复。</translation>
    </message>
    <message>
        <source>No training image holds it: there is nothing to repeat.</source>
        <translation>没有训练图像含有它：无可重复。</translation>
    </message>
    <message>
        <source>Repeating images is switched off.</source>
        <translation>重复图像已关闭。</translation>
    </message>
    <message>
        <source>All %1 images that hold it are repeated as often as allowed (%2 times). Allow more copies or add photographs.</source>
        <translation>含有它的全部 %1 张图像已按允许的次数（%2 次）重复。请允许更多副本或增加照片。</translation>
    </message>
    <message>
        <source>The budget of %1 images is used up.</source>
        <translation>%1 张图像的预算已用尽。</translation>
    </message>
    <message>
        <source>More copies of its images would not bring the classes closer.</source>
        <translation>其图像再多的副本也不会使各类别更接近。</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4: each copy adds %5 %4 and %6 %3 on average, so more copies would raise %4 as well.</source>
        <translation>含有 %3 的 %2 张图像中有 %1 张也含有 %4：每份副本平均增加 %5 个 %4 和 %6 个 %3，因此更多副本也会使 %4 增加。</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4: more copies would raise %4 as well.</source>
        <translation>含有 %3 的 %2 张图像中有 %1 张也含有 %4：更多副本也会使 %4 增加。</translation>
    </message>
    <message>
        <source>%1: only %2 different images hold it. Copies cannot stand in for new photographs.</source>
        <translation>%1：只有 %2 张不同的图像含有它。副本不能代替新照片。</translation>
    </message>
    <message>
        <source>The plan says something of this image that cannot be done</source>
        <translation>计划对此图像的要求无法实现</translation>
    </message>
    <message>
        <source>The plan already evens the classes out: %1 images added, %2 left out. Weights of the counts before it would correct twice: use weights or the balanced dataset, not both, or take the weights of the counts after it.</source>
        <translation>计划已使各类别均衡：增加 %1 张图像，略去 %2 张。用计划之前的数量得出的权重会造成重复校正：权重与平衡后的数据集只用其一，或采用由计划之后的数量得出的权重。</translation>
    </message>
    <message>
        <source>These weights correct only what the plan leaves uneven (%1 images added, %2 left out). Use them with the balanced dataset, never with the one before.</source>
        <translation>这些权重只校正计划留下的不均衡（增加 %1 张图像，略去 %2 张）。请与平衡后的数据集一起使用，切勿用于平衡前的数据集。</translation>
    </message>
    <message>
        <source>The plan already evens the classes out: %1 images added, %2 left out. A sampler beside it would correct twice: use one or the other, or make the sampler weights from the exported dataset.</source>
        <translation>计划已使各类别均衡：增加 %1 张图像，略去 %2 张。再加采样器会造成重复校正：两者只用其一，或由导出的数据集生成采样器权重。</translation>
    </message>
    <message>
        <source>Pasting needs boxes; these images have none.</source>
        <translation>粘贴需要标注框；这些图像没有。</translation>
    </message>
    <message>
        <source>None of its objects can be pasted: their boxes are empty or smaller than %1 px, or the size of their images is not known.</source>
        <translation>它的对象都无法粘贴：其标注框为空或小于 %1 px，或其图像尺寸未知。</translation>
    </message>
    <message>
        <source>All %1 objects of it that can be pasted are pasted as often as allowed (%2 times). Allow more or add photographs.</source>
        <translation>它的全部 %1 个可粘贴的对象已按允许的次数（%2 次）粘贴。请允许更多次数或增加照片。</translation>
    </message>
    <message>
        <source>Every image is used as often as allowed (%1 times). Allow more copies.</source>
        <translation>每张图像都已按允许的次数（%1 次）使用。请允许更多副本。</translation>
    </message>
    <message>
        <source>No image or window has room left for more of its objects beside the boxes that it holds without raising the common classes as well.</source>
        <translation>任何图像或窗口在已有标注框之外都没有空间再放它的对象，除非同时增加常见类别。</translation>
    </message>
    <message>
        <source>No image has room left for more of its objects beside the boxes that it holds without raising the common classes as well. Allow crops, too: windows hold fewer boxes.</source>
        <translation>任何图像在已有标注框之外都没有空间再放它的对象，除非同时增加常见类别。请同时允许裁剪：窗口含有的标注框较少。</translation>
    </message>
    <message>
        <source>Only one class has objects: there is nothing to even out by pasting.</source>
        <translation>只有一个类别有对象：无法通过粘贴来均衡。</translation>
    </message>
    <message>
        <source>Objects pasted more than %1 times: %2, up to %3 times. A model may learn them by heart.</source>
        <translation>粘贴超过 %1 次的对象：%2 个，最多 %3 次。模型可能会死记它们。</translation>
    </message>
    <message>
        <source>Images repeated more than %1 times: %2, up to %3 times. A model may learn them by heart. Allow fewer copies, or add photographs.</source>
        <translation>重复超过 %1 次的图像：%2 张，最多 %3 次。模型可能会死记它们。请允许更少的副本，或增加照片。</translation>
    </message>
    <message>
        <source>%1: no training image holds it. Move some to the training split, or ignore the class.</source>
        <translation>%1：没有训练图像含有它。请将一些图像移到训练划分，或忽略该类别。</translation>
    </message>
    <message>
        <source>%1: its %2 images show only %3 different pictures; the others are near-duplicates. Copies cannot stand in for new photographs.</source>
        <translation>%1：它的 %2 张图像只显示 %3 张不同的图片；其余为近似重复。副本不能代替新照片。</translation>
    </message>
    <message>
        <source>Crops, tiles and pasting need the sizes of the images, and none is known: the image files are missing or cannot be read. Open the dataset together with its images.</source>
        <translation>裁剪、分块和粘贴需要图像尺寸，而尺寸均未知：图像文件缺失或无法读取。请连同图像一起打开数据集。</translation>
    </message>
    <message>
        <source>The budget of %1 of disk is used up: %2 are planned, and one more image with it takes %3 or more.</source>
        <translation>磁盘预算 %1 已用完：已计划 %2，再增加一幅含该类别的图像至少需要 %3。</translation>
    </message>
    <message>
        <source>Crops would reach %1, at %2.</source>
        <translation>裁剪可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>Tiles would reach %1, at %2.</source>
        <translation>分块可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>Pasted objects would reach %1, at %2.</source>
        <translation>粘贴目标可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>Copies that change only inside the boxes would reach %1, at %2.</source>
        <translation>只在标注框内变化的副本可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>Repeats would reach %1, at %2.</source>
        <translation>重复可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>Up to %1 copies of an image would reach %2, at %3.</source>
        <translation>每幅图像最多 %1 份副本可达到 %2，比例为 %3。</translation>
    </message>
    <message>
        <source>Without the budget it would reach %1, at %2.</source>
        <translation>没有预算限制时可达到 %1，比例为 %2。</translation>
    </message>
    <message>
        <source>it has no list &quot;images&quot;</source>
        <translation>其中没有列表 &quot;images&quot;</translation>
    </message>
    <message>
        <source>its &quot;items&quot; are no list</source>
        <translation>其 &quot;items&quot; 不是列表</translation>
    </message>
    <message>
        <source>No copies are allowed (0 of one image). Allow more copies.</source>
        <translation>不允许副本（每幅图像 0 份）。请允许更多副本。</translation>
    </message>
    <message>
        <source>The chosen means need boxes, and these images have none. Allow repeating images.</source>
        <translation>所选手段需要标注框，而这些图像没有。请允许重复图像。</translation>
    </message>
    <message>
        <source>No part of an image can be cut out that holds one of its objects whole. Allow smaller parts, or repeating images.</source>
        <translation>无法从图像中裁出完整包含其任一目标的部分。请允许更小的部分，或重复图像。</translation>
    </message>
    <message>
        <source>%1: no image holds it. Add photographs, or ignore the class.</source>
        <translation>%1：没有图像包含它。请添加照片，或忽略该类别。</translation>
    </message>
</context>
<context>
    <name>PreviewContent</name>
    <message>
        <source>%1 %2: %3, %4 % visible</source>
        <translation>%1 %2：%3，%4 % 可见</translation>
    </message>
</context>
<context>
    <name>PreviewRunner</name>
    <message>
        <source>The preview could not be made: %1</source>
        <translation>无法生成预览：%1</translation>
    </message>
    <message>
        <source>Switch steps off one by one to find the cause, or choose another image.</source>
        <translation>请逐个关闭步骤以找出原因，或选择其他图像。</translation>
    </message>
</context>
<context>
    <name>Problems</name>
    <message>
        <source>Box without area</source>
        <translation>没有面积的标注框</translation>
    </message>
    <message>
        <source>Box outside the image</source>
        <translation>图像之外的标注框</translation>
    </message>
    <message>
        <source>Duplicate box</source>
        <translation>重复的标注框</translation>
    </message>
    <message>
        <source>Nearly identical boxes</source>
        <translation>几乎相同的标注框</translation>
    </message>
    <message>
        <source>Unknown class</source>
        <translation>未知类别</translation>
    </message>
    <message>
        <source>Missing image</source>
        <translation>缺失图像</translation>
    </message>
    <message>
        <source>Unreadable image</source>
        <translation>无法读取的图像</translation>
    </message>
    <message>
        <source>Image without label</source>
        <translation>没有标签的图像</translation>
    </message>
    <message>
        <source>Label without image</source>
        <translation>没有图像的标签</translation>
    </message>
    <message>
        <source>Same content in two splits</source>
        <translation>两个划分中内容相同</translation>
    </message>
    <message>
        <source>Same name, two endings</source>
        <translation>同名但扩展名不同</translation>
    </message>
    <message>
        <source>Label and image differ in size</source>
        <translation>标签与图像尺寸不符</translation>
    </message>
    <message>
        <source>Similar class names</source>
        <translation>相似的类别名</translation>
    </message>
    <message>
        <source>Class without objects</source>
        <translation>没有对象的类别</translation>
    </message>
</context>
<context>
    <name>Sample</name>
    <message>
        <source>The file cannot be written (%1)</source>
        <translation>无法写入文件（%1）</translation>
    </message>
    <message>
        <source>Check the permissions and the free space.</source>
        <translation>请检查权限和可用空间。</translation>
    </message>
    <message>
        <source>The folder for the sample is not empty</source>
        <translation>示例数据集的文件夹不为空</translation>
    </message>
    <message>
        <source>Choose a new folder: nothing is ever written over.</source>
        <translation>请选择新文件夹：绝不覆盖任何内容。</translation>
    </message>
    <message>
        <source>Making the sample was stopped</source>
        <translation>示例生成已停止</translation>
    </message>
    <message>
        <source>The folder cannot be made</source>
        <translation>无法创建文件夹</translation>
    </message>
    <message>
        <source>The finished sample cannot be moved to its place</source>
        <translation>无法将生成的示例移到目标位置</translation>
    </message>
    <message>
        <source>Check the permissions of the folder above it.</source>
        <translation>请检查上级文件夹的权限。</translation>
    </message>
</context>
<context>
    <name>Sampler</name>
    <message>
        <source>Inverse frequency</source>
        <translation>逆频率</translation>
    </message>
    <message>
        <source>fastai oversampling</source>
        <translation>fastai 过采样</translation>
    </message>
    <message>
        <source>Repeat factors (LVIS)</source>
        <translation>重复系数（LVIS）</translation>
    </message>
</context>
<context>
    <name>Simulation</name>
    <message>
        <source>There are less than two classes with training images</source>
        <translation>有训练图像的类别少于两个</translation>
    </message>
    <message>
        <source>The ratio must be over 1 and the rare share between 0 and 1</source>
        <translation>比值必须大于 1，罕见比例必须在 0 与 1 之间</translation>
    </message>
    <message>
        <source>With %1 images a class the ratio cannot be exactly %2 : 1</source>
        <translation>每个类别 %1 张图像时，比值无法精确为 %2 : 1</translation>
    </message>
    <message>
        <source>Take a smaller ratio, or a whole one.</source>
        <translation>请取更小的比值，或整数比值。</translation>
    </message>
    <message>
        <source>At a ratio of %1 : 1 the smallest class would have less than one</source>
        <translation>比值为 %1 : 1 时，最小的类别将不足一个</translation>
    </message>
    <message>
        <source>Take a smaller ratio.</source>
        <translation>请取更小的比值。</translation>
    </message>
</context>
<context>
    <name>Splits</name>
    <message>
        <source>The expression &quot;%1&quot; cannot be read (%2)</source>
        <translation>无法读取表达式“%1”（%2）</translation>
    </message>
    <message>
        <source>it is empty</source>
        <translation>为空</translation>
    </message>
    <message>
        <source>It is a regular expression such as &quot;^(patient\d+)_&quot;.</source>
        <translation>应为正则表达式，如“^(patient\d+)_”。</translation>
    </message>
    <message>
        <source>&quot;%1&quot; is no way to group</source>
        <translation>“%1”不是分组方式</translation>
    </message>
    <message>
        <source>Expected: none, source, folder, near-duplicates or regex:EXPRESSION.</source>
        <translation>应为：none、source、folder、near-duplicates 或 regex:EXPRESSION。</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>There are %1 groups for %2 parts</source>
        <translation>有 %1 个组，却要分成 %2 个部分</translation>
    </message>
    <message>
        <source>Group by something finer, or take fewer parts.</source>
        <translation>请按更细的依据分组，或减少部分的数量。</translation>
    </message>
    <message>
        <source>Validation and test must leave something to train on</source>
        <translation>验证和测试必须留下可用于训练的图像</translation>
    </message>
    <message>
        <source>Give shares from 0 to under 1, less than 1 together.</source>
        <translation>请给出从 0 到小于 1 的比例，合计小于 1。</translation>
    </message>
    <message>
        <source>%1 folds cannot be made</source>
        <translation>无法分成 %1 折</translation>
    </message>
    <message>
        <source>Two or more are needed.</source>
        <translation>需要两折或更多。</translation>
    </message>
</context>
<context>
    <name>Startup</name>
    <message>
        <source>Shows which classes of an image dataset are too rare, previews the cure and exports a balanced dataset.
For scripts there is ballast-cli.</source>
        <translation>指出图像数据集中哪些类别过少，预览补救效果，并导出平衡后的数据集。
脚本请使用 ballast-cli。</translation>
    </message>
    <message>
        <source>Dataset folder or label file to open.</source>
        <translation>要打开的数据集文件夹或标签文件。</translation>
    </message>
    <message>
        <source>Open the sample dataset.</source>
        <translation>打开示例数据集。</translation>
    </message>
    <message>
        <source>Mode to show: %1.</source>
        <translation>要显示的模式：%1。</translation>
    </message>
    <message>
        <source>Theme of this session: %1.</source>
        <translation>本次会话的主题：%1。</translation>
    </message>
    <message>
        <source>Write a PNG picture of every mode into this folder and end. Needs no display. Without PATH the welcome page is written.</source>
        <translation>将每个模式的 PNG 图片写入此文件夹并结束。无需显示器。不给 PATH 则写出欢迎页。</translation>
    </message>
    <message>
        <source>Size of the window, for example 1920x1080.</source>
        <translation>窗口大小，例如 1920x1080。</translation>
    </message>
    <message>
        <source>Show this help and end.</source>
        <translation>显示此帮助并结束。</translation>
    </message>
    <message>
        <source>Show the version and end.</source>
        <translation>显示版本并结束。</translation>
    </message>
    <message>
        <source>Try ballast --help.</source>
        <translation>请尝试 ballast --help。</translation>
    </message>
    <message>
        <source>Only one dataset can be opened at a time.</source>
        <translation>一次只能打开一个数据集。</translation>
    </message>
    <message>
        <source>There is no theme “%1”.</source>
        <translation>没有主题“%1”。</translation>
    </message>
    <message>
        <source>There is no mode “%1”.</source>
        <translation>没有模式“%1”。</translation>
    </message>
    <message>
        <source>The size must look like 1920x1080.</source>
        <translation>大小应形如 1920x1080。</translation>
    </message>
</context>
<context>
    <name>Text</name>
    <message>
        <source>The image is in two splits</source>
        <translation>该图像位于两个划分</translation>
    </message>
    <message>
        <source>The first one counts; correct the CSV.</source>
        <translation>以第一个为准；请更正 CSV。</translation>
    </message>
</context>
<context>
    <name>Tiles</name>
    <message>
        <source>There are no boxes in images of known size: nothing to tile for</source>
        <translation>尺寸已知的图像中没有标注框：无需分块</translation>
    </message>
    <message>
        <source>Tiles are for datasets with boxes.</source>
        <translation>分块适用于带标注框的数据集。</translation>
    </message>
    <message>
        <source>Tiles would have to be %1 px small to keep %2 px of the objects at %3 px</source>
        <translation>要使对象在 %3 px 时保持 %2 px，分块须小至 %1 px</translation>
    </message>
    <message>
        <source>Take a larger training size, a lower limit, or a smaller share of the boxes to keep.</source>
        <translation>请取更大的训练尺寸、更低的界限，或更小的标注框保留比例。</translation>
    </message>
    <message>
        <source>At %1 px the objects keep %2 px in the whole images: there is nothing to tile</source>
        <translation>在 %1 px 时，对象在整张图像中仍保持 %2 px：无需分块</translation>
    </message>
    <message>
        <source>Take a smaller training size, or a higher limit.</source>
        <translation>请取更小的训练尺寸，或更高的界限。</translation>
    </message>
</context>
<context>
    <name>Transforms</name>
    <message>
        <source>Horizontal flip</source>
        <translation>水平翻转</translation>
    </message>
    <message>
        <source>Mirrors left and right. Not for text or parts that have a left and a right kind.</source>
        <translation>左右镜像。不适用于文字或分左右的部件。</translation>
    </message>
    <message>
        <source>Vertical flip</source>
        <translation>垂直翻转</translation>
    </message>
    <message>
        <source>Mirrors top and bottom.</source>
        <translation>上下镜像。</translation>
    </message>
    <message>
        <source>Rotate by 90°</source>
        <translation>旋转 90°</translation>
    </message>
    <message>
        <source>Turns by 0, 90, 180 or 270 degrees, pixel for pixel.</source>
        <translation>旋转 0、90、180 或 270 度，像素一一对应。</translation>
    </message>
    <message>
        <source>Transpose</source>
        <translation>转置</translation>
    </message>
    <message>
        <source>Swaps rows and columns: a mirror along the diagonal.</source>
        <translation>交换行与列：沿对角线镜像。</translation>
    </message>
    <message>
        <source>Rotate, scale, shift, slant</source>
        <translation>旋转、缩放、平移、倾斜</translation>
    </message>
    <message>
        <source>Moves the whole image in its plane about its centre.</source>
        <translation>在平面内绕中心移动整幅图像。</translation>
    </message>
    <message>
        <source>Perspective</source>
        <translation>透视</translation>
    </message>
    <message>
        <source>Looks at the image from a slightly different place.</source>
        <translation>从略微不同的位置观看图像。</translation>
    </message>
    <message>
        <source>Random crop</source>
        <translation>随机裁剪</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size anywhere; objects outside are lost.</source>
        <translation>在任意位置裁出固定大小的窗口；窗口外的对象丢失。</translation>
    </message>
    <message>
        <source>Centre crop</source>
        <translation>中心裁剪</translation>
    </message>
    <message>
        <source>Cuts a window of fixed size out of the middle.</source>
        <translation>从中间裁出固定大小的窗口。</translation>
    </message>
    <message>
        <source>Random crop, resized</source>
        <translation>随机裁剪并缩放</translation>
    </message>
    <message>
        <source>Cuts out a window of random size and shape and resizes it.</source>
        <translation>裁出大小和形状随机的窗口并缩放。</translation>
    </message>
    <message>
        <source>Crop around the boxes</source>
        <translation>围绕标注框裁剪</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps all boxes.</source>
        <translation>裁出保留所有标注框的随机窗口。</translation>
    </message>
    <message>
        <source>Crop around the boxes, resized</source>
        <translation>围绕标注框裁剪并缩放</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps all boxes and resizes it.</source>
        <translation>裁出保留所有标注框的随机窗口并缩放。</translation>
    </message>
    <message>
        <source>Resize: stretch</source>
        <translation>尺寸：拉伸</translation>
    </message>
    <message>
        <source>Stretches the whole image to a fixed size; proportions may change.</source>
        <translation>将整幅图像拉伸到固定尺寸；比例可能改变。</translation>
    </message>
    <message>
        <source>Resize: fit</source>
        <translation>尺寸：适应</translation>
    </message>
    <message>
        <source>Sets the longer side and keeps proportions; add &quot;Pad&quot; for a fixed frame.</source>
        <translation>设定长边并保持比例；如需固定画幅请加“填充边框”。</translation>
    </message>
    <message>
        <source>Resize: fill</source>
        <translation>尺寸：填满</translation>
    </message>
    <message>
        <source>Sets the shorter side and keeps proportions; add a crop for a fixed frame.</source>
        <translation>设定短边并保持比例；如需固定画幅请加裁剪。</translation>
    </message>
    <message>
        <source>Pad</source>
        <translation>填充边框</translation>
    </message>
    <message>
        <source>Adds a border to images smaller than a frame.</source>
        <translation>为小于画幅的图像添加边框。</translation>
    </message>
    <message>
        <source>Brightness / contrast</source>
        <translation>亮度 / 对比度</translation>
    </message>
    <message>
        <source>Other light, other exposure.</source>
        <translation>不同的光照和曝光。</translation>
    </message>
    <message>
        <source>Gamma</source>
        <translation>伽马</translation>
    </message>
    <message>
        <source>Lifts or darkens the midtones; black and white stay.</source>
        <translation>提亮或压暗中间调；黑与白不变。</translation>
    </message>
    <message>
        <source>Hue / saturation</source>
        <translation>色相 / 饱和度</translation>
    </message>
    <message>
        <source>Other tint, paler or stronger colours. Not where the colour tells the class.</source>
        <translation>不同色调，颜色更淡或更浓。不适用于靠颜色区分类别的情况。</translation>
    </message>
    <message>
        <source>Local contrast (CLAHE)</source>
        <translation>局部对比度（CLAHE）</translation>
    </message>
    <message>
        <source>Brings out detail in dark and bright regions.</source>
        <translation>突出暗部和亮部的细节。</translation>
    </message>
    <message>
        <source>To grey</source>
        <translation>转为灰度</translation>
    </message>
    <message>
        <source>Takes the colour away; the file keeps its channels.</source>
        <translation>去除颜色；文件保留其通道。</translation>
    </message>
    <message>
        <source>Gaussian blur</source>
        <translation>高斯模糊</translation>
    </message>
    <message>
        <source>Out of focus.</source>
        <translation>失焦。</translation>
    </message>
    <message>
        <source>Motion blur</source>
        <translation>运动模糊</translation>
    </message>
    <message>
        <source>Camera or part moved during the exposure.</source>
        <translation>曝光期间相机或部件发生了移动。</translation>
    </message>
    <message>
        <source>Gaussian noise</source>
        <translation>高斯噪声</translation>
    </message>
    <message>
        <source>Sensor noise of a dark or fast exposure.</source>
        <translation>暗光或短曝光的传感器噪声。</translation>
    </message>
    <message>
        <source>JPEG compression</source>
        <translation>JPEG 压缩</translation>
    </message>
    <message>
        <source>Traces of strong JPEG or WebP compression.</source>
        <translation>强 JPEG 或 WebP 压缩的痕迹。</translation>
    </message>
    <message>
        <source>Coarse dropout</source>
        <translation>粗块遮挡</translation>
    </message>
    <message>
        <source>Paints rectangles over the image; boxes that are mostly covered are dropped.</source>
        <translation>用矩形覆盖图像；大部分被遮住的标注框会去掉。</translation>
    </message>
    <message>
        <source>Geometry</source>
        <translation>几何</translation>
    </message>
    <message>
        <source>Crop and size</source>
        <translation>裁剪与尺寸</translation>
    </message>
    <message>
        <source>Colour</source>
        <translation>颜色</translation>
    </message>
    <message>
        <source>Blur</source>
        <translation>模糊</translation>
    </message>
    <message>
        <source>Noise and compression</source>
        <translation>噪声与压缩</translation>
    </message>
    <message>
        <source>Dropout</source>
        <translation>遮挡</translation>
    </message>
    <message>
        <source>Plain colour</source>
        <translation>纯色</translation>
    </message>
    <message>
        <source>Mirrored</source>
        <translation>镜像</translation>
    </message>
    <message>
        <source>Mirrored without the edge pixel</source>
        <translation>镜像（不含边缘像素）</translation>
    </message>
    <message>
        <source>Edge pixel drawn out</source>
        <translation>延伸边缘像素</translation>
    </message>
    <message>
        <source>Repeated image</source>
        <translation>重复图像</translation>
    </message>
    <message>
        <source>Linear</source>
        <translation>线性</translation>
    </message>
    <message>
        <source>Nearest pixel</source>
        <translation>最近像素</translation>
    </message>
    <message>
        <source>Cubic</source>
        <translation>三次</translation>
    </message>
    <message>
        <source>Centre</source>
        <translation>居中</translation>
    </message>
    <message>
        <source>Top left</source>
        <translation>左上</translation>
    </message>
    <message>
        <source>Top right</source>
        <translation>右上</translation>
    </message>
    <message>
        <source>Bottom left</source>
        <translation>左下</translation>
    </message>
    <message>
        <source>Bottom right</source>
        <translation>右下</translation>
    </message>
    <message>
        <source>Anywhere</source>
        <translation>任意位置</translation>
    </message>
    <message>
        <source>JPEG</source>
        <translation>JPEG</translation>
    </message>
    <message>
        <source>WebP</source>
        <translation>WebP</translation>
    </message>
    <message>
        <source>Random pixels</source>
        <translation>随机像素</translation>
    </message>
    <message>
        <source>One random colour per hole</source>
        <translation>每个洞一种随机颜色</translation>
    </message>
    <message>
        <source>As the eye weighs it</source>
        <translation>按人眼权重</translation>
    </message>
    <message>
        <source>Lightness (Lab)</source>
        <translation>明度（Lab）</translation>
    </message>
    <message>
        <source>Middle of the channels</source>
        <translation>通道中值</translation>
    </message>
    <message>
        <source>Mean of the channels</source>
        <translation>通道平均</translation>
    </message>
    <message>
        <source>Brightest channel</source>
        <translation>最亮通道</translation>
    </message>
    <message>
        <source>Border</source>
        <translation>边界</translation>
    </message>
    <message>
        <source>Border colour</source>
        <translation>边界颜色</translation>
    </message>
    <message>
        <source>Colour of a plain border. Default: black.</source>
        <translation>纯色边界的颜色。默认：黑色。</translation>
    </message>
    <message>
        <source>Sampling</source>
        <translation>采样</translation>
    </message>
    <message>
        <source>How new pixels are made from old ones. Nearest keeps hard edges, cubic is sharper and slower. Default: linear.</source>
        <translation>由旧像素生成新像素的方式。最近像素保持硬边，三次更清晰但更慢。默认：线性。</translation>
    </message>
    <message>
        <source>Pad smaller images</source>
        <translation>填充较小的图像</translation>
    </message>
    <message>
        <source>Where the image is smaller than the crop: on, a border is added; off, the crop shrinks to the image. Default: off.</source>
        <translation>当图像小于裁剪窗口时：开，添加边框；关，窗口缩小到图像大小。默认：关。</translation>
    </message>
    <message>
        <source>May cut boxes by</source>
        <translation>可裁掉标注框的比例</translation>
    </message>
    <message>
        <source>Share of the region around all boxes that the crop may cut away. 0 keeps every box whole; larger values crop closer. Default: 0.</source>
        <translation>裁剪可从所有标注框所在区域去掉的比例。0 保持每个框完整；值越大裁得越近。默认：0。</translation>
    </message>
    <message>
        <source>Height</source>
        <translation>高度</translation>
    </message>
    <message>
        <source>Height of the result in pixels.</source>
        <translation>结果的高度（像素）。</translation>
    </message>
    <message>
        <source>Width</source>
        <translation>宽度</translation>
    </message>
    <message>
        <source>Width of the result in pixels.</source>
        <translation>结果的宽度（像素）。</translation>
    </message>
    <message>
        <source>Rotate</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: 0 to 0.</source>
        <translation>角度（度）；正值为逆时针。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Scale</source>
        <translation>缩放</translation>
    </message>
    <message>
        <source>Size of the content: 1 as it is, 2 twice as large. Across, or in both directions where the proportions are kept. Default: 1 to 1.</source>
        <translation>内容的大小：1 为原样，2 为两倍。水平方向，或保持比例时为两个方向。默认：1 到 1。</translation>
    </message>
    <message>
        <source>Scale down the page</source>
        <translation>垂直缩放</translation>
    </message>
    <message>
        <source>Size of the content from top to bottom; not used where the proportions are kept. Default: 1 to 1.</source>
        <translation>内容上下方向的大小；保持比例时不使用。默认：1 到 1。</translation>
    </message>
    <message>
        <source>Keep proportions</source>
        <translation>保持比例</translation>
    </message>
    <message>
        <source>On: both directions are scaled alike. Off: each draws its own scale. Default: off.</source>
        <translation>开：两个方向缩放相同。关：各自随机。默认：关。</translation>
    </message>
    <message>
        <source>Shift across</source>
        <translation>水平平移</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s width; positive moves to the right, 0.1 is a tenth. Default: 0 to 0.</source>
        <translation>平移占图像宽度的比例；正值向右，0.1 为十分之一。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Shift down</source>
        <translation>垂直平移</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s height; positive moves down, 0.1 is a tenth. Default: 0 to 0.</source>
        <translation>平移占图像高度的比例；正值向下，0.1 为十分之一。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Slant across</source>
        <translation>水平倾斜</translation>
    </message>
    <message>
        <source>Slant of upright lines in degrees; positive moves the top to the right. Default: 0 to 0.</source>
        <translation>竖线的倾斜角度（度）；正值使顶部右移。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Slant down</source>
        <translation>垂直倾斜</translation>
    </message>
    <message>
        <source>Slant of level lines in degrees; positive moves the left side down. Default: 0 to 0.</source>
        <translation>横线的倾斜角度（度）；正值使左侧下移。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Strength</source>
        <translation>强度</translation>
    </message>
    <message>
        <source>How far the corners move, as a share of the image (spread of a normal draw). Larger tilts more. Default: 0.05 to 0.1.</source>
        <translation>各角移动的距离占图像的比例（正态分布的标准差）。越大倾斜越明显。默认：0.05 到 0.1。</translation>
    </message>
    <message>
        <source>Keep image size</source>
        <translation>保持图像尺寸</translation>
    </message>
    <message>
        <source>On: the result has the size of the image. Off: it has the size of the part that is seen. Default: on.</source>
        <translation>开：结果与图像同尺寸。关：为可见部分的尺寸。默认：开。</translation>
    </message>
    <message>
        <source>Part of the image</source>
        <translation>图像的部分</translation>
    </message>
    <message>
        <source>Share of the image&apos;s area that the crop takes; small values zoom in. Default: 0.08 to 1.</source>
        <translation>裁剪占图像面积的比例；值小则放大。默认：0.08 到 1。</translation>
    </message>
    <message>
        <source>Width to height</source>
        <translation>宽高比</translation>
    </message>
    <message>
        <source>Shape of the crop before it is resized: 1 is square, 2 twice as wide as high. Default: 0.75 to 1.33.</source>
        <translation>缩放前裁剪窗口的形状：1 为正方形，2 为宽是高的两倍。默认：0.75 到 1.33。</translation>
    </message>
    <message>
        <source>Longer side</source>
        <translation>长边</translation>
    </message>
    <message>
        <source>Length of the longer side of the result in pixels; the proportions stay.</source>
        <translation>结果长边的像素长度；比例不变。</translation>
    </message>
    <message>
        <source>Shorter side</source>
        <translation>短边</translation>
    </message>
    <message>
        <source>Length of the shorter side of the result in pixels; the proportions stay.</source>
        <translation>结果短边的像素长度；比例不变。</translation>
    </message>
    <message>
        <source>Height at least</source>
        <translation>最小高度</translation>
    </message>
    <message>
        <source>Smaller images get a border up to this height in pixels. Default: 1024.</source>
        <translation>较小的图像会加边框至此高度（像素）。默认：1024。</translation>
    </message>
    <message>
        <source>Width at least</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>Smaller images get a border up to this width in pixels. Default: 1024.</source>
        <translation>较小的图像会加边框至此宽度（像素）。默认：1024。</translation>
    </message>
    <message>
        <source>Image lies</source>
        <translation>图像位置</translation>
    </message>
    <message>
        <source>Where the image lies in the frame. Default: centre.</source>
        <translation>图像在画幅中的位置。默认：居中。</translation>
    </message>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Added to every pixel, as a share of white: 0.2 is 51 of 255 grey levels. Default: -0.2 to 0.2.</source>
        <translation>加到每个像素上的值，占白色的比例：0.2 为 255 级灰度中的 51 级。默认：-0.2 到 0.2。</translation>
    </message>
    <message>
        <source>Contrast</source>
        <translation>对比度</translation>
    </message>
    <message>
        <source>Every pixel is multiplied by 1 plus this value. Default: -0.2 to 0.2.</source>
        <translation>每个像素乘以 1 加此值。默认：-0.2 到 0.2。</translation>
    </message>
    <message>
        <source>In percent: 100 leaves the image as it is, less lifts the shadows, more darkens the midtones. Default: 80 to 120.</source>
        <translation>百分比：100 为原样，较小提亮阴影，较大压暗中间调。默认：80 到 120。</translation>
    </message>
    <message>
        <source>Hue</source>
        <translation>色相</translation>
    </message>
    <message>
        <source>Turns the colour wheel; one step is 2 degrees. Default: -20 to 20.</source>
        <translation>转动色轮；一步为 2 度。默认：-20 到 20。</translation>
    </message>
    <message>
        <source>Saturation</source>
        <translation>饱和度</translation>
    </message>
    <message>
        <source>Added to the saturation, in 255 steps; negative makes colours paler. Default: -30 to 30.</source>
        <translation>加到饱和度上的值，共 255 级；负值使颜色变淡。默认：-30 到 30。</translation>
    </message>
    <message>
        <source>Value</source>
        <translation>明度</translation>
    </message>
    <message>
        <source>Added to the brightest channel, in 255 steps; positive is brighter. Default: -20 to 20.</source>
        <translation>加到最亮通道的值，共 255 级；正值更亮。默认：-20 到 20。</translation>
    </message>
    <message>
        <source>Contrast limit</source>
        <translation>对比度上限</translation>
    </message>
    <message>
        <source>How far local contrast may be raised; larger shows more detail and more noise. Default: 1 to 4.</source>
        <translation>局部对比度可提升的程度；越大细节和噪声越多。默认：1 到 4。</translation>
    </message>
    <message>
        <source>Tiles across</source>
        <translation>横向分块</translation>
    </message>
    <message>
        <source>Number of tiles from left to right that are evened out each by itself. Default: 8.</source>
        <translation>从左到右各自均衡的分块数。默认：8。</translation>
    </message>
    <message>
        <source>Tiles down</source>
        <translation>纵向分块</translation>
    </message>
    <message>
        <source>Number of tiles from top to bottom that are evened out each by itself. Default: 8.</source>
        <translation>从上到下各自均衡的分块数。默认：8。</translation>
    </message>
    <message>
        <source>Method</source>
        <translation>方法</translation>
    </message>
    <message>
        <source>How three channels become one grey value. Default: as the eye weighs it.</source>
        <translation>三个通道合成一个灰度值的方式。默认：按人眼权重。</translation>
    </message>
    <message>
        <source>Blur radius</source>
        <translation>模糊半径</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; larger is softer. Default: 0.5 to 3.</source>
        <translation>模糊的标准差（像素）；越大越柔和。默认：0.5 到 3。</translation>
    </message>
    <message>
        <source>Window</source>
        <translation>窗口</translation>
    </message>
    <message>
        <source>Width of the window in pixels (odd); 0 takes what the radius needs. Default: 0 to 0.</source>
        <translation>窗口宽度（像素，奇数）；0 表示按半径所需。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Length</source>
        <translation>长度</translation>
    </message>
    <message>
        <source>Length of the streak in pixels (odd); larger is a faster movement. Default: 3 to 7.</source>
        <translation>拖影长度（像素，奇数）；越大运动越快。默认：3 到 7。</translation>
    </message>
    <message>
        <source>Direction</source>
        <translation>方向</translation>
    </message>
    <message>
        <source>Angle of the movement in degrees: 0 across, 90 down. Default: 0 to 360.</source>
        <translation>运动的角度（度）：0 为水平，90 为向下。默认：0 到 360。</translation>
    </message>
    <message>
        <source>Forward or backward</source>
        <translation>向前或向后</translation>
    </message>
    <message>
        <source>-1 blurs backward only, 1 forward only, 0 both ways. Default: -1 to 1.</source>
        <translation>-1 只向后模糊，1 只向前，0 双向。默认：-1 到 1。</translation>
    </message>
    <message>
        <source>Off centre</source>
        <translation>偏离中心</translation>
    </message>
    <message>
        <source>On: the streak may lie off centre, so the content moves by up to a quarter of its length. Default: on.</source>
        <translation>开：拖影可偏离中心，内容最多移动其长度的四分之一。默认：开。</translation>
    </message>
    <message>
        <source>Standard deviation as a share of white: 0.02 is 5 of 255 grey levels. Default: 0.2 to 0.44, which is very strong.</source>
        <translation>标准差占白色的比例：0.02 为 255 级灰度中的 5 级。默认：0.2 到 0.44，非常强。</translation>
    </message>
    <message>
        <source>Mean</source>
        <translation>均值</translation>
    </message>
    <message>
        <source>Mean of the noise as a share of white; positive brightens. Default: 0 to 0.</source>
        <translation>噪声的均值占白色的比例；正值变亮。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Coloured</source>
        <translation>彩色</translation>
    </message>
    <message>
        <source>On: every channel has its own noise. Off: grey noise. Default: on.</source>
        <translation>开：每个通道有各自的噪声。关：灰度噪声。默认：开。</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>类型</translation>
    </message>
    <message>
        <source>Whose traces are drawn. Default: JPEG.</source>
        <translation>绘制哪种压缩的痕迹。默认：JPEG。</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>1 is worst, 100 best; below 40 the blocks show. Default: 99 to 100.</source>
        <translation>1 最差，100 最好；低于 40 可见方块。默认：99 到 100。</translation>
    </message>
    <message>
        <source>Holes</source>
        <translation>洞</translation>
    </message>
    <message>
        <source>How many rectangles are painted over. Default: 1 to 2.</source>
        <translation>覆盖多少个矩形。默认：1 到 2。</translation>
    </message>
    <message>
        <source>Hole height</source>
        <translation>洞高</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the image&apos;s height. Default: 0.1 to 0.2.</source>
        <translation>洞的高度占图像高度的比例。默认：0.1 到 0.2。</translation>
    </message>
    <message>
        <source>Hole width</source>
        <translation>洞宽</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the image&apos;s width. Default: 0.1 to 0.2.</source>
        <translation>洞的宽度占图像宽度的比例。默认：0.1 到 0.2。</translation>
    </message>
    <message>
        <source>Filled with</source>
        <translation>填充内容</translation>
    </message>
    <message>
        <source>What a hole shows. Default: plain colour.</source>
        <translation>洞中显示的内容。默认：纯色。</translation>
    </message>
    <message>
        <source>Hole colour</source>
        <translation>洞的颜色</translation>
    </message>
    <message>
        <source>Colour of a plain hole. Default: black.</source>
        <translation>纯色洞的颜色。默认：黑色。</translation>
    </message>
    <message>
        <source>Mild</source>
        <translation>温和</translation>
    </message>
    <message>
        <source>Small movements and a little light: safe for most datasets.</source>
        <translation>小幅移动和少量光照变化：适合大多数数据集。</translation>
    </message>
    <message>
        <source>Surface defects</source>
        <translation>表面缺陷</translation>
    </message>
    <message>
        <source>Both flips, hardly any turning, no blur: thin scratches stay sharp.</source>
        <translation>双向翻转，几乎不旋转，不模糊：细划痕保持清晰。</translation>
    </message>
    <message>
        <source>Cells and microscopy</source>
        <translation>细胞与显微</translation>
    </message>
    <message>
        <source>Any orientation, staining a little different, slightly out of focus.</source>
        <translation>任意方向，染色略有不同，轻微失焦。</translation>
    </message>
    <message>
        <source>Traffic and outdoors</source>
        <translation>交通与户外</translation>
    </message>
    <message>
        <source>Stays upright; distance, light, movement and compression change.</source>
        <translation>保持直立；距离、光照、运动和压缩变化。</translation>
    </message>
    <message>
        <source>Strong colour</source>
        <translation>强烈色彩</translation>
    </message>
    <message>
        <source>Light, colour and noise change strongly; nothing moves but a flip.</source>
        <translation>光照、颜色和噪声变化强烈；除翻转外不移动。</translation>
    </message>
    <message>
        <source>Min visible</source>
        <translation>最小可见比例</translation>
    </message>
    <message>
        <source>A box is dropped when less than this share of the original object is left after the whole pipeline. Larger drops more.</source>
        <translation>整个流水线之后，若原对象剩余少于此比例，标注框即去掉。值越大去掉越多。</translation>
    </message>
    <message>
        <source>Min area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Boxes with fewer square pixels in the result are dropped.</source>
        <translation>结果中平方像素更少的标注框会去掉。</translation>
    </message>
    <message>
        <source>Min width</source>
        <translation>最小宽度</translation>
    </message>
    <message>
        <source>Narrower boxes are dropped.</source>
        <translation>更窄的标注框会去掉。</translation>
    </message>
    <message>
        <source>Min height</source>
        <translation>最小高度</translation>
    </message>
    <message>
        <source>Flatter boxes are dropped.</source>
        <translation>更扁的标注框会去掉。</translation>
    </message>
    <message>
        <source>Corners</source>
        <translation>四角</translation>
    </message>
    <message>
        <source>Ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Outline</source>
        <translation>轮廓</translation>
    </message>
    <message>
        <source>What stands for an object while it is turned, where it has no polygon. Corners never cut anything off but grow; an ellipse fits round objects more tightly.</source>
        <translation>对象旋转时（没有多边形时）用什么代表它。四角不会裁掉任何部分但会变大；椭圆更贴合圆形对象。</translation>
    </message>
    <message>
        <source>Distortion</source>
        <translation>畸变</translation>
    </message>
    <message>
        <source>Weather and light</source>
        <translation>天气与光照</translation>
    </message>
    <message>
        <source>Mix of images</source>
        <translation>图像混合</translation>
    </message>
    <message>
        <source>Choice and order</source>
        <translation>选择与顺序</translation>
    </message>
    <message>
        <source>Mean of the pixels joined</source>
        <translation>合并像素的平均值</translation>
    </message>
    <message>
        <source>Lanczos</source>
        <translation>Lanczos</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>大小</translation>
    </message>
    <message>
        <source>Size that the image is shrunk to before it is enlarged again: 0.25 is a quarter; smaller is coarser. Default: 0.25 to 0.25.</source>
        <translation>图像再次放大之前缩小到的大小：0.25 为四分之一；越小越粗糙。默认：0.25 到 0.25。</translation>
    </message>
    <message>
        <source>Shrinking</source>
        <translation>缩小</translation>
    </message>
    <message>
        <source>How pixels are joined. Default: nearest pixel.</source>
        <translation>合并像素的方式。默认：最近像素。</translation>
    </message>
    <message>
        <source>Enlarging</source>
        <translation>放大</translation>
    </message>
    <message>
        <source>How pixels are made again: nearest shows blocks, linear is soft. Default: nearest pixel.</source>
        <translation>重新生成像素的方式：最近像素显出方块，线性较柔和。默认：最近像素。</translation>
    </message>
    <message>
        <source>Width of the filter in pixels (odd); larger rings further. Default: 7 to 15.</source>
        <translation>滤波器的宽度（像素，奇数）；越大振铃延伸越远。默认：7 到 15。</translation>
    </message>
    <message>
        <source>Cut-off</source>
        <translation>截止频率</translation>
    </message>
    <message>
        <source>Finest detail that is left, in radians a pixel: 3.14 is all, smaller is softer with wider rings. Default: 0.79 to 1.57.</source>
        <translation>保留的最细细节，单位为弧度每像素：3.14 为全部，越小越柔和、振铃越宽。默认：0.79 到 1.57。</translation>
    </message>
    <message>
        <source>Green and purple</source>
        <translation>绿与紫</translation>
    </message>
    <message>
        <source>Red and blue</source>
        <translation>红与蓝</translation>
    </message>
    <message>
        <source>Either</source>
        <translation>任一种</translation>
    </message>
    <message>
        <source>Shift</source>
        <translation>偏移</translation>
    </message>
    <message>
        <source>How far red and blue are pulled inwards (negative) or outwards with the square of the distance from the centre. Default: -0.02 to 0.02.</source>
        <translation>红与蓝随到中心距离的平方向内（负值）或向外偏移的程度。默认：-0.02 到 0.02。</translation>
    </message>
    <message>
        <source>Shift at the corners</source>
        <translation>角部偏移</translation>
    </message>
    <message>
        <source>The same with the fourth power of the distance: acts at the corners. Default: -0.05 to 0.05.</source>
        <translation>同上，但随距离的四次方变化：作用于四角。默认：-0.05 到 0.05。</translation>
    </message>
    <message>
        <source>Fringes</source>
        <translation>色边</translation>
    </message>
    <message>
        <source>Colour of the fringes: red and blue shifted alike give green and purple ones. Default: green and purple.</source>
        <translation>色边的颜色：红与蓝偏移相同时产生绿紫色边。默认：绿与紫。</translation>
    </message>
    <message>
        <source>How new pixels are made from old ones. Default: linear.</source>
        <translation>由旧像素生成新像素的方式。默认：线性。</translation>
    </message>
    <message>
        <source>Low resolution</source>
        <translation>低分辨率</translation>
    </message>
    <message>
        <source>Shrinks and enlarges again: detail is lost, the size stays.</source>
        <translation>先缩小再放大：丢失细节，尺寸不变。</translation>
    </message>
    <message>
        <source>Ringing</source>
        <translation>振铃</translation>
    </message>
    <message>
        <source>Echoes beside edges, as of hard filters and strong compression.</source>
        <translation>边缘旁的回波，如锐利的滤波和强压缩所致。</translation>
    </message>
    <message>
        <source>Colour fringes</source>
        <translation>彩色边缘</translation>
    </message>
    <message>
        <source>A simple lens: red and blue miss the edges towards the corners.</source>
        <translation>简单的镜头：越靠近四角，红与蓝越偏离边缘。</translation>
    </message>
    <message>
        <source>Width of the window in pixels (odd); larger is softer. Default: 3 to 7.</source>
        <translation>窗口宽度（像素，奇数）；越大越柔和。默认：3 到 7。</translation>
    </message>
    <message>
        <source>Width of the neighbourhood in pixels; larger is smoother and slower. Default: 1 to 9.</source>
        <translation>邻域的宽度（像素）；越大越平滑，也越慢。默认：1 到 9。</translation>
    </message>
    <message>
        <source>Same colour within</source>
        <translation>同色范围</translation>
    </message>
    <message>
        <source>Spread, in grey levels, of what counts as the same colour; larger also blurs edges. Default: 10 to 250.</source>
        <translation>视为同色的灰度差的标准差；越大，边缘也会被模糊。默认：10 到 250。</translation>
    </message>
    <message>
        <source>Spread</source>
        <translation>空间范围</translation>
    </message>
    <message>
        <source>Spread within the window in pixels; larger weighs all of it alike. Default: 10 to 250.</source>
        <translation>窗口内的标准差（像素）；越大，窗口内各处权重越接近。默认：10 到 250。</translation>
    </message>
    <message>
        <source>Radius</source>
        <translation>半径</translation>
    </message>
    <message>
        <source>How far neighbours are looked for, in pixels; larger flattens more and is much slower. Default: 5 to 40.</source>
        <translation>查找相邻像素的距离（像素）；越大越平整，也慢得多。默认：5 到 40。</translation>
    </message>
    <message>
        <source>Distance, in grey levels, up to which neighbours count; larger joins more colours. Default: 5 to 40.</source>
        <translation>相邻像素计入的最大灰度差；越大合并的颜色越多。默认：5 到 40。</translation>
    </message>
    <message>
        <source>All at once</source>
        <translation>一次全部</translation>
    </message>
    <message>
        <source>One after the other</source>
        <translation>依次进行</translation>
    </message>
    <message>
        <source>Softness</source>
        <translation>柔和度</translation>
    </message>
    <message>
        <source>Standard deviation, in pixels, of the blur before and after; larger is softer. Default: 0.7.</source>
        <translation>前后两次模糊的标准差（像素）；越大越柔和。默认：0.7。</translation>
    </message>
    <message>
        <source>Reach</source>
        <translation>作用距离</translation>
    </message>
    <message>
        <source>How far pixels are swapped, in pixels; larger is rougher glass. Default: 4.</source>
        <translation>像素交换的距离（像素）；越大玻璃越粗糙。默认：4。</translation>
    </message>
    <message>
        <source>Rounds</source>
        <translation>轮数</translation>
    </message>
    <message>
        <source>How often pixels are swapped. Default: 2.</source>
        <translation>像素交换的次数。默认：2。</translation>
    </message>
    <message>
        <source>Swaps</source>
        <translation>交换方式</translation>
    </message>
    <message>
        <source>One after the other carries pixels further; all at once does not depend on the order. Default: all at once.</source>
        <translation>依次进行会把像素带得更远；一次全部则与顺序无关。默认：一次全部。</translation>
    </message>
    <message>
        <source>Box blur</source>
        <translation>方框模糊</translation>
    </message>
    <message>
        <source>Mean of a square of pixels.</source>
        <translation>方形像素区域的平均值。</translation>
    </message>
    <message>
        <source>Median blur</source>
        <translation>中值模糊</translation>
    </message>
    <message>
        <source>Takes away specks and grain, keeps edges.</source>
        <translation>去除斑点和颗粒，保留边缘。</translation>
    </message>
    <message>
        <source>Frosted glass</source>
        <translation>毛玻璃</translation>
    </message>
    <message>
        <source>Neighbouring pixels change places, as behind rough glass.</source>
        <translation>相邻像素互换位置，如同隔着粗糙的玻璃。</translation>
    </message>
    <message>
        <source>Blur without edges</source>
        <translation>保边模糊</translation>
    </message>
    <message>
        <source>Smooths areas of like colour and keeps edges (bilateral filter).</source>
        <translation>平滑颜色相近的区域并保留边缘（双边滤波）。</translation>
    </message>
    <message>
        <source>Flat colours</source>
        <translation>平涂颜色</translation>
    </message>
    <message>
        <source>Turns areas of like colour flat, as a poster (mean shift). Slow on large images.</source>
        <translation>将颜色相近的区域变为平涂色，如同海报（均值漂移）。大图像上较慢。</translation>
    </message>
    <message>
        <source>Smoothing</source>
        <translation>平滑</translation>
    </message>
    <message>
        <source>Window of a median filter in pixels (odd); 1 does not smooth. Default: 1 to 5.</source>
        <translation>中值滤波的窗口（像素，奇数）；1 表示不平滑。默认：1 到 5。</translation>
    </message>
    <message>
        <source>Size of plain regions</source>
        <translation>纯色区域的大小</translation>
    </message>
    <message>
        <source>Larger joins more colours into one; 0 joins none. Default: 0.8 to 1.2.</source>
        <translation>越大，合为一种的颜色越多；0 不合并。默认：0.8 到 1.2。</translation>
    </message>
    <message>
        <source>Factor on the strength of colours: 1 as they were. Default: 1.5 to 2.5.</source>
        <translation>颜色浓度的系数：1 为原样。默认：1.5 到 2.5。</translation>
    </message>
    <message>
        <source>Outlines</source>
        <translation>轮廓线</translation>
    </message>
    <message>
        <source>Larger draws more outlines, 0 draws none. Default: 0.9 to 1.1.</source>
        <translation>越大绘制的轮廓线越多，0 不绘制。默认：0.9 到 1.1。</translation>
    </message>
    <message>
        <source>Cartoon</source>
        <translation>卡通</translation>
    </message>
    <message>
        <source>Plain strong colours and black outlines.</source>
        <translation>浓烈的纯色和黑色轮廓线。</translation>
    </message>
    <message>
        <source>Every level is multiplied by this; 1 changes nothing, larger is brighter.</source>
        <translation>每个色阶都乘以此值；1 不改变，越大越亮。</translation>
    </message>
    <message>
        <source>Spreads the levels about the image&apos;s mean; 1 changes nothing, 0 leaves one grey.</source>
        <translation>将色阶围绕图像均值展开；1 不改变，0 只剩一种灰色。</translation>
    </message>
    <message>
        <source>1 changes nothing, 0 takes the colour away, larger is stronger colour.</source>
        <translation>1 不改变，0 去除颜色，越大颜色越浓。</translation>
    </message>
    <message>
        <source>Turns the colour circle, as a share of a full turn; 0 changes nothing.</source>
        <translation>转动色环，以整圈的比例计；0 不改变。</translation>
    </message>
    <message>
        <source>Each with probability</source>
        <translation>各自的概率</translation>
    </message>
    <message>
        <source>How often each of brightness, contrast, saturation, hue and order of the channels is changed. Default: 0.5.</source>
        <translation>亮度、对比度、饱和度、色相和通道顺序各自被改变的概率。默认：0.5。</translation>
    </message>
    <message>
        <source>Spread of the shift along the image&apos;s own colours; larger changes the tint more. Default: 0.1.</source>
        <translation>沿图像自身颜色偏移的标准差；越大色调改变越多。默认：0.1。</translation>
    </message>
    <message>
        <source>Colour jitter</source>
        <translation>颜色抖动</translation>
    </message>
    <message>
        <source>Brightness, contrast, saturation and hue in any order.</source>
        <translation>以任意顺序改变亮度、对比度、饱和度和色相。</translation>
    </message>
    <message>
        <source>Photometric distortion</source>
        <translation>光度畸变</translation>
    </message>
    <message>
        <source>The colour changes of the SSD detector: each comes or stays away by itself.</source>
        <translation>SSD 检测器的颜色变化：每一项各自独立地发生或不发生。</translation>
    </message>
    <message>
        <source>Shift along own colours</source>
        <translation>沿自身颜色偏移</translation>
    </message>
    <message>
        <source>Shifts the tint in the directions in which the image&apos;s own colours vary.</source>
        <translation>沿图像自身颜色变化的方向偏移色调。</translation>
    </message>
    <message>
        <source>Shuffle channels</source>
        <translation>打乱通道</translation>
    </message>
    <message>
        <source>Red, green and blue change places.</source>
        <translation>红、绿、蓝互换位置。</translation>
    </message>
    <message>
        <source>Sepia</source>
        <translation>棕褐色</translation>
    </message>
    <message>
        <source>The brown of old photographs.</source>
        <translation>老照片的褐色。</translation>
    </message>
    <message>
        <source>To colour channels</source>
        <translation>转为彩色通道</translation>
    </message>
    <message>
        <source>Writes grey files with three channels; colour images stay as they are.</source>
        <translation>以三个通道写出灰度文件；彩色图像保持不变。</translation>
    </message>
    <message>
        <source>Inside the boxes</source>
        <translation>标注框之内</translation>
    </message>
    <message>
        <source>Outside the boxes</source>
        <translation>标注框之外</translation>
    </message>
    <message>
        <source>The box</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>The object&apos;s outline</source>
        <translation>对象的轮廓</translation>
    </message>
    <message>
        <source>Same step again</source>
        <translation>允许重复步骤</translation>
    </message>
    <message>
        <source>On, one step can be chosen several times. Default: off.</source>
        <translation>开：同一步骤可被多次选中。默认：关。</translation>
    </message>
    <message>
        <source>How many</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many of the steps inside are chosen; each then runs by its own probability. Default: 1.</source>
        <translation>选中的内部步骤数；每个再按自身的概率执行。默认：1。</translation>
    </message>
    <message>
        <source>Where</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Which part of the image changes. Default: inside.</source>
        <translation>图像的哪一部分改变。默认：之内。</translation>
    </message>
    <message>
        <source>Shape</source>
        <translation>形状</translation>
    </message>
    <message>
        <source>The whole box, or the outline where an object has one (else its corners or ellipse). Default: box.</source>
        <translation>整个标注框，或对象已有的轮廓（没有则用其四角或椭圆）。默认：标注框。</translation>
    </message>
    <message>
        <source>Soft edge</source>
        <translation>柔化边缘</translation>
    </message>
    <message>
        <source>Width of the transition in pixels, within the part that changes: 0 is a hard edge. Default: 0.</source>
        <translation>过渡区的宽度（像素），位于改变的部分之内：0 为硬边。默认：0。</translation>
    </message>
    <message>
        <source>One of these</source>
        <translation>其中之一</translation>
    </message>
    <message>
        <source>Applies exactly one of the steps inside; their probabilities say how often each is chosen.</source>
        <translation>只应用内部步骤中的一个；其概率表示各自被选中的频率。</translation>
    </message>
    <message>
        <source>Some of these</source>
        <translation>其中若干</translation>
    </message>
    <message>
        <source>Chooses a number of the steps inside, each as likely as another, and keeps their order.</source>
        <translation>选择若干内部步骤，每个机会均等，并保持其顺序。</translation>
    </message>
    <message>
        <source>Some, in any order</source>
        <translation>若干，任意顺序</translation>
    </message>
    <message>
        <source>Chooses a number of the steps inside and applies them in a random order.</source>
        <translation>选择若干内部步骤，并以随机顺序应用。</translation>
    </message>
    <message>
        <source>All in a row</source>
        <translation>依次全部</translation>
    </message>
    <message>
        <source>Applies the steps inside one after the other; for use inside another choice.</source>
        <translation>依次应用内部步骤；用于另一个选择之内。</translation>
    </message>
    <message>
        <source>Only inside boxes</source>
        <translation>仅在标注框内</translation>
    </message>
    <message>
        <source>Applies the steps inside to the boxes of chosen classes only, or to all but them; every other pixel stays as it is.</source>
        <translation>只对所选类别的标注框，或对其以外的部分，应用内部步骤；其他像素都保持不变。</translation>
    </message>
    <message>
        <source>Rarest class first</source>
        <translation>最罕见类别优先</translation>
    </message>
    <message>
        <source>Any object</source>
        <translation>任意对象</translation>
    </message>
    <message>
        <source>Of a class of this image</source>
        <translation>与此图像同类别</translation>
    </message>
    <message>
        <source>Anywhere with room</source>
        <translation>任何有空间处</translation>
    </message>
    <message>
        <source>On images without objects</source>
        <translation>没有对象的图像上</translation>
    </message>
    <message>
        <source>From images of similar brightness</source>
        <translation>取自亮度相近的图像</translation>
    </message>
    <message>
        <source>Its box</source>
        <translation>其标注框</translation>
    </message>
    <message>
        <source>An ellipse</source>
        <translation>椭圆</translation>
    </message>
    <message>
        <source>Its outline</source>
        <translation>其轮廓</translation>
    </message>
    <message>
        <source>Hard edge</source>
        <translation>硬边</translation>
    </message>
    <message>
        <source>Poisson (takes the background&apos;s colours)</source>
        <translation>泊松（取背景的颜色）</translation>
    </message>
    <message>
        <source>Objects</source>
        <translation>对象</translation>
    </message>
    <message>
        <source>Which objects of the training images are pasted. Validation and test images never lend any. Default: rarest class first.</source>
        <translation>粘贴训练图像中的哪些对象。绝不取用验证和测试图像中的对象。默认：最罕见类别优先。</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>How many objects are pasted, as far as there is room. Default: 1.</source>
        <translation>粘贴的对象数，以空间足够为限。默认：1。</translation>
    </message>
    <message>
        <source>Place</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Where and on which images objects are pasted. Default: anywhere with room.</source>
        <translation>对象粘贴到哪些图像的何处。默认：任何有空间处。</translation>
    </message>
    <message>
        <source>Keep clear of other boxes</source>
        <translation>避开其他标注框</translation>
    </message>
    <message>
        <source>On: nothing is pasted over another object. Off: objects may be covered, down to the share below. Default: on.</source>
        <translation>开：不会粘贴到其他对象之上。关：对象可被遮挡，但至少保留下方所设的比例。默认：开。</translation>
    </message>
    <message>
        <source>Distance</source>
        <translation>距离</translation>
    </message>
    <message>
        <source>Pixels that stay free around other boxes. Default: 4.</source>
        <translation>其他标注框周围留空的像素数。默认：4。</translation>
    </message>
    <message>
        <source>Stay visible</source>
        <translation>保持可见</translation>
    </message>
    <message>
        <source>Share of every other box that a pasted object must leave uncovered, where it need not keep clear. Default: 0.05.</source>
        <translation>不必避开时，粘贴的对象须让其他每个标注框露出的比例。默认：0.05。</translation>
    </message>
    <message>
        <source>Cut out</source>
        <translation>抠取形状</translation>
    </message>
    <message>
        <source>What is cut out of the other image: the whole box, the ellipse in it, or the outline where the labels have one (else the ellipse). Default: box.</source>
        <translation>从另一张图像中抠取的内容：整个标注框、框内的椭圆，或标签带有的轮廓（没有则用椭圆）。默认：标注框。</translation>
    </message>
    <message>
        <source>Edge</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>How the edge is joined. Soft fades in, Poisson keeps the drawing and takes the colours around it. Default: hard.</source>
        <translation>边缘的衔接方式。柔化为渐入；泊松保留图案，但取周围的颜色。默认：硬边。</translation>
    </message>
    <message>
        <source>Width of a soft edge: sigma in pixels. Default: 1 to 3.</source>
        <translation>柔化边缘的宽度：sigma（像素）。默认：1 到 3。</translation>
    </message>
    <message>
        <source>Size of a pasted object, 1 = as it was. Default: 1.</source>
        <translation>粘贴对象的大小，1 = 原大小。默认：1。</translation>
    </message>
    <message>
        <source>Turn</source>
        <translation>旋转</translation>
    </message>
    <message>
        <source>Degrees, positive is counter-clockwise. Default: 0.</source>
        <translation>度数，正值为逆时针。默认：0。</translation>
    </message>
    <message>
        <source>Flip at random</source>
        <translation>随机翻转</translation>
    </message>
    <message>
        <source>Half of the objects are mirrored left to right. Default: off.</source>
        <translation>一半的对象左右镜像。默认：关。</translation>
    </message>
    <message>
        <source>Smallest area</source>
        <translation>最小面积</translation>
    </message>
    <message>
        <source>Smaller objects are not pasted, in square pixels after scaling. Default: 1.</source>
        <translation>更小的对象不粘贴，按缩放后的平方像素计。默认：1。</translation>
    </message>
    <message>
        <source>Copy-paste of objects</source>
        <translation>对象复制粘贴</translation>
    </message>
    <message>
        <source>Objects of other training images are pasted in, rare ones first, clear of the boxes that are there.</source>
        <translation>将其他训练图像的对象粘贴进来，罕见者优先，并避开已有的标注框。</translation>
    </message>
    <message>
        <source>Standard deviation of the grain on black as a share of white; it fades towards white. Default: 0.1 to 0.3.</source>
        <translation>黑色处颗粒的标准差占白色的比例；越接近白色越弱。默认：0.1 到 0.3。</translation>
    </message>
    <message>
        <source>Grain size</source>
        <translation>颗粒大小</translation>
    </message>
    <message>
        <source>Width of a clump in pixels; larger is coarser. Default: 1 to 3.</source>
        <translation>颗粒团的宽度（像素）；越大越粗。默认：1 到 3。</translation>
    </message>
    <message>
        <source>Dot size</source>
        <translation>网点大小</translation>
    </message>
    <message>
        <source>Width of the cells of dots in pixels; larger is coarser print. Default: 4 to 10.</source>
        <translation>网点单元的宽度（像素）；越大印刷越粗糙。默认：4 到 10。</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>Share of the original image: 0 shows dots alone, 1 leaves it as it is. Default: 0 to 0.5.</source>
        <translation>原始图像的比例：0 只显示网点，1 为原样。默认：0 到 0.5。</translation>
    </message>
    <message>
        <source>Film grain</source>
        <translation>胶片颗粒</translation>
    </message>
    <message>
        <source>Grain of analogue film: in clumps, strongest in the dark.</source>
        <translation>模拟胶片的颗粒：成团，暗处最强。</translation>
    </message>
    <message>
        <source>Halftone print</source>
        <translation>半色调印刷</translation>
    </message>
    <message>
        <source>Dots of printed pictures, large where it is bright.</source>
        <translation>印刷图片的网点，亮处较大。</translation>
    </message>
    <message>
        <source>Density</source>
        <translation>浓度</translation>
    </message>
    <message>
        <source>How thick the fog is: 0 none, 1 dense. Default: 0.3 to 1.</source>
        <translation>雾的浓度：0 无雾，1 浓雾。默认：0.3 到 1。</translation>
    </message>
    <message>
        <source>Opacity of a patch</source>
        <translation>雾团不透明度</translation>
    </message>
    <message>
        <source>How much a single round patch hides; patches add up. Default: 0.08.</source>
        <translation>单个圆形雾团遮挡的程度；多个雾团会叠加。默认：0.08。</translation>
    </message>
    <message>
        <source>Far at the top</source>
        <translation>顶部为远处</translation>
    </message>
    <message>
        <source>Far at the top left</source>
        <translation>左上为远处</translation>
    </message>
    <message>
        <source>Far at the edges</source>
        <translation>四边为远处</translation>
    </message>
    <message>
        <source>How thick the fog is: at the farthest point 1 leaves 37 % of the image, 3 leaves 5 %. Default: 1 to 3.</source>
        <translation>雾的浓度：在最远点，1 保留图像的 37 %，3 保留 5 %。默认：1 到 3。</translation>
    </message>
    <message>
        <source>Fog colour</source>
        <translation>雾的颜色</translation>
    </message>
    <message>
        <source>What the distance fades to. Default: light grey.</source>
        <translation>远处淡化成的颜色。默认：浅灰。</translation>
    </message>
    <message>
        <source>Where the image is taken to be far away. Default: at the top.</source>
        <translation>图像中视为远处的位置。默认：顶部。</translation>
    </message>
    <message>
        <source>Grey level of the clouds. Default: 196 to 255.</source>
        <translation>云的灰度。默认：196 到 255。</translation>
    </message>
    <message>
        <source>Opacity</source>
        <translation>不透明度</translation>
    </message>
    <message>
        <source>How much the thickest clouds hide. Default: 0.25 to 0.75.</source>
        <translation>最厚的云遮挡的程度。默认：0.25 到 0.75。</translation>
    </message>
    <message>
        <source>Sparsity</source>
        <translation>稀疏度</translation>
    </message>
    <message>
        <source>Larger leaves more blue between the clouds. Default: 0.8 to 1.</source>
        <translation>越大，云间露出的蓝色越多。默认：0.8 到 1。</translation>
    </message>
    <message>
        <source>Amount</source>
        <translation>总量</translation>
    </message>
    <message>
        <source>Opacity of all clouds is multiplied by this. Default: 0.5 to 1.</source>
        <translation>所有云的不透明度都乘以此值。默认：0.5 到 1。</translation>
    </message>
    <message>
        <source>Fog</source>
        <translation>雾</translation>
    </message>
    <message>
        <source>White patches, densest in the middle, and less detail.</source>
        <translation>白色雾团，中间最浓，细节减少。</translation>
    </message>
    <message>
        <source>Fog by distance</source>
        <translation>随距离变化的雾</translation>
    </message>
    <message>
        <source>What is taken to be far away fades to grey.</source>
        <translation>视为远处的部分淡化为灰色。</translation>
    </message>
    <message>
        <source>Clouds</source>
        <translation>云</translation>
    </message>
    <message>
        <source>Clouds between camera and ground, as seen from above.</source>
        <translation>从上方看，相机与地面之间的云。</translation>
    </message>
    <message>
        <source>As OpenCV</source>
        <translation>同 OpenCV</translation>
    </message>
    <message>
        <source>As Pillow</source>
        <translation>同 Pillow</translation>
    </message>
    <message>
        <source>Formula</source>
        <translation>公式</translation>
    </message>
    <message>
        <source>Whose rule makes the table; they differ by a few levels. Default: OpenCV.</source>
        <translation>用谁的规则制作查找表；它们相差几级。默认：OpenCV。</translation>
    </message>
    <message>
        <source>Each channel its own</source>
        <translation>各通道独立</translation>
    </message>
    <message>
        <source>On: red, green and blue are evened out each by itself, which changes the tint. Off: only the brightness is. Default: on.</source>
        <translation>开：红、绿、蓝各自均衡，色调会改变。关：只均衡亮度。默认：开。</translation>
    </message>
    <message>
        <source>Evened out</source>
        <translation>均衡</translation>
    </message>
    <message>
        <source>Stretched</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>Cut at both ends</source>
        <translation>两端截断</translation>
    </message>
    <message>
        <source>Percent of the darkest and of the brightest pixels that may become plain black and white; larger is more contrast. Default: 0.</source>
        <translation>最暗和最亮的像素中可变为纯黑和纯白的百分比；越大对比度越高。默认：0。</translation>
    </message>
    <message>
        <source>Leave out level</source>
        <translation>略去色阶</translation>
    </message>
    <message>
        <source>A level (0 to 255) that is not counted and stays as it is, such as that of a plain background; -1 counts all. Default: -1.</source>
        <translation>不计入且保持不变的色阶（0 到 255），如纯色背景的色阶；-1 表示全部计入。默认：-1。</translation>
    </message>
    <message>
        <source>Stretched keeps the steps between levels alike, evened out spreads frequent levels. Default: evened out.</source>
        <translation>拉伸保持色阶间距相同，均衡把常见的色阶分散开。默认：均衡。</translation>
    </message>
    <message>
        <source>Equalise</source>
        <translation>直方图均衡</translation>
    </message>
    <message>
        <source>Spreads the levels so that all are equally frequent.</source>
        <translation>展开色阶，使各级出现得同样频繁。</translation>
    </message>
    <message>
        <source>Automatic contrast</source>
        <translation>自动对比度</translation>
    </message>
    <message>
        <source>The darkest level becomes black, the brightest white.</source>
        <translation>最暗的色阶变为黑，最亮的变为白。</translation>
    </message>
    <message>
        <source>How far hues stray, as a share of the colour wheel; times the strength. Default: 0.01 to 0.05.</source>
        <translation>色相偏离的程度，占色轮的比例；再乘以强度。默认：0.01 到 0.05。</translation>
    </message>
    <message>
        <source>How many pixels brighten and by how much, and how far hues stray. Default: 0.1 to 0.5.</source>
        <translation>有多少像素变亮、变亮多少，以及色相偏离多远。默认：0.1 到 0.5。</translation>
    </message>
    <message>
        <source>ISO noise</source>
        <translation>ISO 噪声</translation>
    </message>
    <message>
        <source>Camera at high sensitivity: bright specks and stray colours.</source>
        <translation>高感光度的相机：亮斑和杂色。</translation>
    </message>
    <message>
        <source>Spread along</source>
        <translation>沿向扩散</translation>
    </message>
    <message>
        <source>Standard deviation along the direction below, in pixels. Default: 0.2 to 1.</source>
        <translation>沿下方所设方向的标准差（像素）。默认：0.2 到 1。</translation>
    </message>
    <message>
        <source>Spread across</source>
        <translation>横向扩散</translation>
    </message>
    <message>
        <source>Standard deviation across that direction, in pixels. Default: 0.2 to 1.</source>
        <translation>垂直于该方向的标准差（像素）。默认：0.2 到 1。</translation>
    </message>
    <message>
        <source>Angle in degrees: 0 across, 90 down. Default: -90 to 90.</source>
        <translation>角度（度）：0 为水平，90 为向下。默认：-90 到 90。</translation>
    </message>
    <message>
        <source>1 is a Gaussian bell, less is peaked, more is flat as a disk; draws below and above 1 are equally likely. Default: 0.5 to 8.</source>
        <translation>1 为高斯钟形，较小则尖，较大则平如圆盘；抽到小于 1 和大于 1 的机会均等。默认：0.5 到 8。</translation>
    </message>
    <message>
        <source>Unevenness</source>
        <translation>不均匀度</translation>
    </message>
    <message>
        <source>Every weight is multiplied by a draw from this range; 1 to 1 keeps the bell smooth. Default: 0.9 to 1.1.</source>
        <translation>每个权重都乘以从此范围抽取的值；1 到 1 使钟形保持平滑。默认：0.9 到 1.1。</translation>
    </message>
    <message>
        <source>Radius, in pixels, of the disk that a point becomes; larger is further out of focus. Default: 3 to 10.</source>
        <translation>一个点变成的圆盘的半径（像素）；越大失焦越严重。默认：3 到 10。</translation>
    </message>
    <message>
        <source>Soft rim</source>
        <translation>柔化边沿</translation>
    </message>
    <message>
        <source>Standard deviation, in pixels, of a blur that softens the disk&apos;s rim. Default: 0.1 to 0.5.</source>
        <translation>柔化圆盘边沿的模糊的标准差（像素）。默认：0.1 到 0.5。</translation>
    </message>
    <message>
        <source>Largest zoom</source>
        <translation>最大变焦</translation>
    </message>
    <message>
        <source>How far the lens zooms in: 1 not at all, 1.3 makes things 30 percent larger. Default: 1 to 1.31.</source>
        <translation>镜头放大的程度：1 不放大，1.3 使物体放大百分之 30。默认：1 到 1.31。</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步长</translation>
    </message>
    <message>
        <source>Distance of the zooms that are averaged; smaller is smoother and slower. Default: 0.01 to 0.03.</source>
        <translation>取平均的各变焦之间的间隔；越小越平滑，也越慢。默认：0.01 到 0.03。</translation>
    </message>
    <message>
        <source>Out of focus</source>
        <translation>失焦</translation>
    </message>
    <message>
        <source>Points become disks, as through an open lens.</source>
        <translation>点变成圆盘，如同大光圈镜头所摄。</translation>
    </message>
    <message>
        <source>Zoom blur</source>
        <translation>变焦模糊</translation>
    </message>
    <message>
        <source>The lens zooms in during the exposure.</source>
        <translation>镜头在曝光期间变焦放大。</translation>
    </message>
    <message>
        <source>Bell-shaped blur</source>
        <translation>钟形模糊</translation>
    </message>
    <message>
        <source>A blur with width, direction, shape and unevenness of its own.</source>
        <translation>宽度、方向、形状和不均匀度均可设定的模糊。</translation>
    </message>
    <message>
        <source>From one side</source>
        <translation>来自一侧</translation>
    </message>
    <message>
        <source>From a corner</source>
        <translation>来自一角</translation>
    </message>
    <message>
        <source>A soft spot</source>
        <translation>柔和光斑</translation>
    </message>
    <message>
        <source>Brighter or darker</source>
        <translation>变亮或变暗</translation>
    </message>
    <message>
        <source>Brighter</source>
        <translation>变亮</translation>
    </message>
    <message>
        <source>Darker</source>
        <translation>变暗</translation>
    </message>
    <message>
        <source>How the light falls. Default: from one side.</source>
        <translation>光照的方式。默认：来自一侧。</translation>
    </message>
    <message>
        <source>Largest change as a share of the level: 0.2 is a fifth. Default: 0.01 to 0.2.</source>
        <translation>最大变化占色阶的比例：0.2 为五分之一。默认：0.01 到 0.2。</translation>
    </message>
    <message>
        <source>Effect</source>
        <translation>效果</translation>
    </message>
    <message>
        <source>Direction of the change; from one side or a corner it turns the slope round. Default: brighter or darker.</source>
        <translation>变化的方向；光来自一侧或一角时，会使坡度反向。默认：变亮或变暗。</translation>
    </message>
    <message>
        <source>Where the light grows, in degrees: 0 to the right, 90 down. Only for light from one side. Default: 0 to 360.</source>
        <translation>光增强的方向（度）：0 为向右，90 为向下。仅用于来自一侧的光。默认：0 到 360。</translation>
    </message>
    <message>
        <source>Place of the spot</source>
        <translation>光斑位置</translation>
    </message>
    <message>
        <source>Middle of the spot as a share of width and height: 0.5 is the middle of the image. Default: 0.1 to 0.9.</source>
        <translation>光斑中心占宽度和高度的比例：0.5 为图像中间。默认：0.1 到 0.9。</translation>
    </message>
    <message>
        <source>Size of the spot</source>
        <translation>光斑大小</translation>
    </message>
    <message>
        <source>Spread of the spot as a share of the longer side; larger is wider. Default: 0.2 to 1.</source>
        <translation>光斑的扩散占长边的比例；越大越宽。默认：0.2 到 1。</translation>
    </message>
    <message>
        <source>How much of the light the farthest corner loses: 0 nothing, 1 all. Default: 0.2 to 0.5.</source>
        <translation>最远的角损失的光：0 不损失，1 全部损失。默认：0.2 到 0.5。</translation>
    </message>
    <message>
        <source>Bright place</source>
        <translation>明亮处</translation>
    </message>
    <message>
        <source>Where nothing is lost, as a share of width and height: 0.5 is the middle. Default: 0.3 to 0.7.</source>
        <translation>光不损失的位置，占宽度和高度的比例：0.5 为中间。默认：0.3 到 0.7。</translation>
    </message>
    <message>
        <source>Uneven light</source>
        <translation>不均匀光照</translation>
    </message>
    <message>
        <source>Light from one side, from a corner or in a spot.</source>
        <translation>来自一侧、一角或呈光斑的光。</translation>
    </message>
    <message>
        <source>Dark corners</source>
        <translation>暗角</translation>
    </message>
    <message>
        <source>Light falls off towards the corners, as a lens does it.</source>
        <translation>光向四角减弱，如镜头所致。</translation>
    </message>
    <message>
        <source>Any training image</source>
        <translation>任意训练图像</translation>
    </message>
    <message>
        <source>One with a class of this image</source>
        <translation>含有此图像类别的图像</translation>
    </message>
    <message>
        <source>Images without objects</source>
        <translation>没有对象的图像</translation>
    </message>
    <message>
        <source>Partners</source>
        <translation>搭配图像</translation>
    </message>
    <message>
        <source>Which training images are taken. Rarest class first prefers images that hold objects of which there are few. Validation and test images never lend anything. Default: any.</source>
        <translation>取用哪些训练图像。“最罕见类别优先”偏向含有数量较少对象的图像。绝不取用验证和测试图像。默认：任意。</translation>
    </message>
    <message>
        <source>Alpha</source>
        <translation>Alpha</translation>
    </message>
    <message>
        <source>The share of each image is drawn from a beta distribution. Smaller values: nearly one image; larger: half and half. Default: 0.4.</source>
        <translation>各图像所占的比例从贝塔分布中抽取。值越小：越接近单张图像；越大：越接近各半。默认：0.4。</translation>
    </message>
    <message>
        <source>The area that is replaced is drawn from a beta distribution. Smaller values: nearly nothing or everything; 1: any share alike; larger: about half. Default: 1.</source>
        <translation>被替换的面积从贝塔分布中抽取。值较小：几乎不替换或几乎全部替换；1：任何比例机会均等；较大：约一半。默认：1。</translation>
    </message>
    <message>
        <source>MixUp</source>
        <translation>MixUp</translation>
    </message>
    <message>
        <source>Another training image shines through; the boxes of both are kept, the shares are told in the manifest.</source>
        <translation>透出另一张训练图像；两者的标注框都保留，所占比例记录在清单中。</translation>
    </message>
    <message>
        <source>CutMix</source>
        <translation>CutMix</translation>
    </message>
    <message>
        <source>A rectangle shows another training image with its boxes; boxes under it are cut or dropped.</source>
        <translation>一个矩形内显示另一张训练图像及其标注框；其下的标注框被裁切或去掉。</translation>
    </message>
    <message>
        <source>Fill the cell</source>
        <translation>填满格子</translation>
    </message>
    <message>
        <source>Show the whole image</source>
        <translation>显示整张图像</translation>
    </message>
    <message>
        <source>Images below or beside each other. Default: 2.</source>
        <translation>上下或左右排列的图像数。默认：2。</translation>
    </message>
    <message>
        <source>Rows</source>
        <translation>行</translation>
    </message>
    <message>
        <source>Columns</source>
        <translation>列</translation>
    </message>
    <message>
        <source>Cell height</source>
        <translation>格子高度</translation>
    </message>
    <message>
        <source>Height to which each image is scaled. Larger values show less of each. Default: 512.</source>
        <translation>每张图像缩放到的高度。值越大，每张显示得越少。默认：512。</translation>
    </message>
    <message>
        <source>Cell width</source>
        <translation>格子宽度</translation>
    </message>
    <message>
        <source>Width to which each image is scaled. Larger values show less of each. Default: 512.</source>
        <translation>每张图像缩放到的宽度。值越大，每张显示得越少。默认：512。</translation>
    </message>
    <message>
        <source>Where the window lies on the grid, as a share of the room it has. 0.5 is the middle. Default: 0.3 to 0.7.</source>
        <translation>窗口在网格上的位置，占可移动空间的比例。0.5 为中间。默认：0.3 到 0.7。</translation>
    </message>
    <message>
        <source>Fit</source>
        <translation>适应方式</translation>
    </message>
    <message>
        <source>Fill the cell cuts what stands out; show the whole image leaves a border. Default: fill.</source>
        <translation>“填满格子”裁去超出的部分；“显示整张图像”会留下边框。默认：填满。</translation>
    </message>
    <message>
        <source>Mosaic</source>
        <translation>马赛克拼图</translation>
    </message>
    <message>
        <source>Several training images in a grid, with their boxes: small objects, new surroundings.</source>
        <translation>将多张训练图像连同其标注框排成网格：对象较小，环境新颖。</translation>
    </message>
    <message>
        <source>One over the photons that make white: 0.1 counts 10 photons there, 0.001 a thousand. Larger is grainier. Default: 0.1 to 0.3.</source>
        <translation>形成白色的光子数的倒数：0.1 对应 10 个光子，0.001 对应一千个。越大颗粒越明显。默认：0.1 到 0.3。</translation>
    </message>
    <message>
        <source>Factor</source>
        <translation>系数</translation>
    </message>
    <message>
        <source>Grey levels are multiplied by a number from this range; above 1 is brighter. Default: 0.9 to 1.1.</source>
        <translation>灰度乘以从此范围抽取的数；大于 1 更亮。默认：0.9 到 1.1。</translation>
    </message>
    <message>
        <source>On: every channel has its own factor. Off: one for all three. Default: off.</source>
        <translation>开：每个通道有各自的系数。关：三个通道共用一个。默认：关。</translation>
    </message>
    <message>
        <source>Pixel by pixel</source>
        <translation>逐像素</translation>
    </message>
    <message>
        <source>On: every pixel has its own factor, which is noise. Off: one for the whole image. Default: off.</source>
        <translation>开：每个像素有各自的系数，即噪声。关：整张图像共用一个。默认：关。</translation>
    </message>
    <message>
        <source>Even</source>
        <translation>均匀分布</translation>
    </message>
    <message>
        <source>Normal</source>
        <translation>正态分布</translation>
    </message>
    <message>
        <source>Peaked, with outliers (Laplace)</source>
        <translation>尖峰，有离群值（拉普拉斯）</translation>
    </message>
    <message>
        <source>Bounded (beta)</source>
        <translation>有界（贝塔）</translation>
    </message>
    <message>
        <source>One value a channel</source>
        <translation>每通道一个值</translation>
    </message>
    <message>
        <source>Coloured grain</source>
        <translation>彩色颗粒</translation>
    </message>
    <message>
        <source>Grey grain</source>
        <translation>灰色颗粒</translation>
    </message>
    <message>
        <source>Distribution</source>
        <translation>分布</translation>
    </message>
    <message>
        <source>How the noise is spread about its mean. Default: even.</source>
        <translation>噪声围绕其均值的分布方式。默认：均匀分布。</translation>
    </message>
    <message>
        <source>One value shifts a whole channel; grain differs from pixel to pixel. Default: one value a channel.</source>
        <translation>一个值会偏移整个通道；颗粒则逐像素不同。默认：每通道一个值。</translation>
    </message>
    <message>
        <source>Even: range</source>
        <translation>均匀：范围</translation>
    </message>
    <message>
        <source>Range of even noise as a share of white; positive brightens. Default: -0.1 to 0.1.</source>
        <translation>均匀噪声的范围，占白色的比例；正值变亮。默认：-0.1 到 0.1。</translation>
    </message>
    <message>
        <source>Normal, Laplace: mean</source>
        <translation>正态、拉普拉斯：均值</translation>
    </message>
    <message>
        <source>Mean of normal and Laplace noise as a share of white. Default: 0 to 0.</source>
        <translation>正态和拉普拉斯噪声的均值占白色的比例。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Normal: strength</source>
        <translation>正态：强度</translation>
    </message>
    <message>
        <source>Standard deviation of normal noise as a share of white. Default: 0.05 to 0.15.</source>
        <translation>正态噪声的标准差占白色的比例。默认：0.05 到 0.15。</translation>
    </message>
    <message>
        <source>Laplace, beta: strength</source>
        <translation>拉普拉斯、贝塔：强度</translation>
    </message>
    <message>
        <source>Size of Laplace noise (mean distance from its mean) or the bound of beta noise, as a share of white. Default: 0.05 to 0.15.</source>
        <translation>拉普拉斯噪声的大小（与均值的平均距离）或贝塔噪声的界限，占白色的比例。默认：0.05 到 0.15。</translation>
    </message>
    <message>
        <source>Beta: alpha</source>
        <translation>贝塔：alpha</translation>
    </message>
    <message>
        <source>First shape of beta noise: below 1 heaps at the dark bound, above beta leans to the bright one. Default: 0.5 to 1.5.</source>
        <translation>贝塔噪声的第一形状参数：小于 1 时聚集在暗端，大于 beta 时偏向亮端。默认：0.5 到 1.5。</translation>
    </message>
    <message>
        <source>Beta: beta</source>
        <translation>贝塔：beta</translation>
    </message>
    <message>
        <source>Second shape of beta noise: below 1 heaps at the bright bound, above alpha leans to the dark one. Default: 0.5 to 1.5.</source>
        <translation>贝塔噪声的第二形状参数：小于 1 时聚集在亮端，大于 alpha 时偏向暗端。默认：0.5 到 1.5。</translation>
    </message>
    <message>
        <source>Fineness</source>
        <translation>精细度</translation>
    </message>
    <message>
        <source>1 has its own noise in every pixel; 0.25 makes it at a quarter of the size, in soft blotches. Default: 1.</source>
        <translation>1 使每个像素有各自的噪声；0.25 以四分之一的尺寸生成，呈柔和的斑块。默认：1。</translation>
    </message>
    <message>
        <source>Shot noise</source>
        <translation>散粒噪声</translation>
    </message>
    <message>
        <source>Too few photons: grain that dark regions show most.</source>
        <translation>光子太少：暗处最明显的颗粒。</translation>
    </message>
    <message>
        <source>Additive noise</source>
        <translation>加性噪声</translation>
    </message>
    <message>
        <source>Noise of a chosen distribution, or a shift of whole channels.</source>
        <translation>所选分布的噪声，或整个通道的偏移。</translation>
    </message>
    <message>
        <source>Multiplicative noise</source>
        <translation>乘性噪声</translation>
    </message>
    <message>
        <source>Grey levels times a random factor: speckle, or a change of exposure.</source>
        <translation>灰度乘以随机系数：散斑，或曝光的变化。</translation>
    </message>
    <message>
        <source>Daylight</source>
        <translation>日光</translation>
    </message>
    <message>
        <source>Glowing body</source>
        <translation>发热体</translation>
    </message>
    <message>
        <source>Evenly</source>
        <translation>均匀</translation>
    </message>
    <message>
        <source>Mostly near white light</source>
        <translation>多接近白光</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>光源</translation>
    </message>
    <message>
        <source>Whose colours are drawn: a glowing body (lamps) or daylight. Default: glowing body.</source>
        <translation>从何种光源抽取颜色：发热体（灯）或日光。默认：发热体。</translation>
    </message>
    <message>
        <source>Colour temperature</source>
        <translation>色温</translation>
    </message>
    <message>
        <source>In kelvin: 3000 is lamp light, 15000 blue shade; daylight begins at 4000. Default: 3000 to 15000.</source>
        <translation>单位为开尔文：3000 为灯光，15000 为蓝色阴影；日光从 4000 起。默认：3000 到 15000。</translation>
    </message>
    <message>
        <source>Drawn</source>
        <translation>抽取方式</translation>
    </message>
    <message>
        <source>Evenly within the range, or mostly near 6000 kelvin. Default: evenly.</source>
        <translation>在范围内均匀抽取，或多接近 6000 开尔文。默认：均匀。</translation>
    </message>
    <message>
        <source>Colour of the light</source>
        <translation>光的颜色</translation>
    </message>
    <message>
        <source>Warm lamp light to blue daylight, along the colours that real light has.</source>
        <translation>从暖色灯光到蓝色日光，沿真实光线具有的颜色。</translation>
    </message>
    <message>
        <source>Pattern size</source>
        <translation>图案大小</translation>
    </message>
    <message>
        <source>Kept for files of Albumentations, which does not use it: the pattern always has the size of the image. Default: 256.</source>
        <translation>为 Albumentations 的文件而保留，Albumentations 并不使用它：图案始终与图像同尺寸。默认：256。</translation>
    </message>
    <message>
        <source>Roughness</source>
        <translation>粗糙度</translation>
    </message>
    <message>
        <source>By what factor each finer layer is stronger: 0.5 gives soft clouds, above 1 the finest grain rules. Default: 3.</source>
        <translation>每个更细的层增强的系数：0.5 为柔和的云，大于 1 则以最细的颗粒为主。默认：3。</translation>
    </message>
    <message>
        <source>Added where the pattern is strongest, as a share of white. Default: -0.3 to 0.3.</source>
        <translation>图案最强处加上的值，占白色的比例。默认：-0.3 到 0.3。</translation>
    </message>
    <message>
        <source>Spread about the image&apos;s mean where the pattern is strongest; 0 changes nothing. Default: -0.3 to 0.3.</source>
        <translation>图案最强处围绕图像均值的展开程度；0 不改变。默认：-0.3 到 0.3。</translation>
    </message>
    <message>
        <source>Depth</source>
        <translation>深度</translation>
    </message>
    <message>
        <source>Share of the light that is lost where the shadow is deepest. Default: 0.3 to 0.7.</source>
        <translation>阴影最深处损失的光的比例。默认：0.3 到 0.7。</translation>
    </message>
    <message>
        <source>Cloudy light</source>
        <translation>云状光照</translation>
    </message>
    <message>
        <source>Brightness and contrast that change over the image in a cloudy pattern.</source>
        <translation>亮度和对比度以云状图案在图像上变化。</translation>
    </message>
    <message>
        <source>Cloudy shadow</source>
        <translation>云状阴影</translation>
    </message>
    <message>
        <source>Shadows in a cloudy pattern.</source>
        <translation>呈云状图案的阴影。</translation>
    </message>
    <message>
        <source>Whether the operation may be drawn. All that are on are equally likely.</source>
        <translation>该操作是否可被抽中。所有开启的操作机会均等。</translation>
    </message>
    <message>
        <source>Operations</source>
        <translation>操作数</translation>
    </message>
    <message>
        <source>How many operations follow each other, drawn anew each time. Default: 2.</source>
        <translation>依次执行的操作数，每次重新抽取。默认：2。</translation>
    </message>
    <message>
        <source>Magnitude</source>
        <translation>幅度</translation>
    </message>
    <message>
        <source>Strength of all of them: 0 to 10. At 5, brightness, contrast, colour and sharpness stay; 9 is strong. Default: 5.</source>
        <translation>所有操作的强度：0 到 10。为 5 时亮度、对比度、颜色和清晰度不变；9 为强烈。默认：5。</translation>
    </message>
    <message>
        <source>Boxes stay as they are</source>
        <translation>标注框保持不变</translation>
    </message>
    <message>
        <source>On, nothing that moves or covers objects is drawn. Default: off.</source>
        <translation>开：不抽取任何会移动或遮挡对象的操作。默认：关。</translation>
    </message>
    <message>
        <source>Fill colour</source>
        <translation>填充颜色</translation>
    </message>
    <message>
        <source>Colour of what opens at the edges and of cut-outs. Default: black.</source>
        <translation>边缘处空出区域和挖除处的颜色。默认：黑色。</translation>
    </message>
    <message>
        <source>Slant sideways</source>
        <translation>水平倾斜</translation>
    </message>
    <message>
        <source>Slant upwards</source>
        <translation>垂直倾斜</translation>
    </message>
    <message>
        <source>Shift sideways</source>
        <translation>水平平移</translation>
    </message>
    <message>
        <source>Shift up or down</source>
        <translation>垂直平移</translation>
    </message>
    <message>
        <source>Cut-out</source>
        <translation>挖除</translation>
    </message>
    <message>
        <source>Sharpness</source>
        <translation>清晰度</translation>
    </message>
    <message>
        <source>Full contrast</source>
        <translation>最大对比度</translation>
    </message>
    <message>
        <source>Posterise</source>
        <translation>色调分离</translation>
    </message>
    <message>
        <source>Solarise</source>
        <translation>亮部反转</translation>
    </message>
    <message>
        <source>Invert</source>
        <translation>反相</translation>
    </message>
    <message>
        <source>RandAugment</source>
        <translation>RandAugment</translation>
    </message>
    <message>
        <source>Draws a few operations out of fifteen, all at one magnitude: two numbers instead of a pipeline.</source>
        <translation>从十五种操作中抽取几种，幅度都相同：用两个数代替一条流水线。</translation>
    </message>
    <message>
        <source>Neighbouring pixels</source>
        <translation>相邻像素</translation>
    </message>
    <message>
        <source>Against a blurred copy</source>
        <translation>与模糊副本相比</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows the sharpened one alone. Default: 0.2 to 0.5.</source>
        <translation>0 为原样，1 只显示锐化后的图像。默认：0.2 到 0.5。</translation>
    </message>
    <message>
        <source>Lightness</source>
        <translation>明度</translation>
    </message>
    <message>
        <source>Brightness of the sharpened image: 1 as it was, more is brighter. Neighbouring pixels only. Default: 0.5 to 1.</source>
        <translation>锐化后图像的亮度：1 为原样，越大越亮。仅用于相邻像素。默认：0.5 到 1。</translation>
    </message>
    <message>
        <source>What the pixel is compared with. Default: neighbouring pixels.</source>
        <translation>与像素相比较的对象。默认：相邻像素。</translation>
    </message>
    <message>
        <source>Width of the blur&apos;s window in pixels (odd). Blurred copy only. Default: 5.</source>
        <translation>模糊窗口的宽度（像素，奇数）。仅用于模糊副本。默认：5。</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; larger brings out coarser detail. Blurred copy only. Default: 1.</source>
        <translation>模糊的标准差（像素）；越大突出的细节越粗。仅用于模糊副本。默认：1。</translation>
    </message>
    <message>
        <source>Width of the blur&apos;s window in pixels (odd); larger brings out coarser detail. Default: 3 to 7.</source>
        <translation>模糊窗口的宽度（像素，奇数）；越大突出的细节越粗。默认：3 到 7。</translation>
    </message>
    <message>
        <source>Standard deviation of the blur in pixels; 0 takes what suits the window. Default: 0 to 0.</source>
        <translation>模糊的标准差（像素）；0 表示取适合窗口的值。默认：0 到 0。</translation>
    </message>
    <message>
        <source>How much of the difference from the blurred image is added. Default: 0.2 to 0.5.</source>
        <translation>加上与模糊图像之差的多少。默认：0.2 到 0.5。</translation>
    </message>
    <message>
        <source>Threshold</source>
        <translation>阈值</translation>
    </message>
    <message>
        <source>Differences up to this many grey levels are left alone, so that noise is not raised. Default: 10.</source>
        <translation>不超过此灰度的差异不作处理，以免放大噪声。默认：10。</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows the embossed one alone. Default: 0.2 to 0.5.</source>
        <translation>0 为原样，1 只显示浮雕图像。默认：0.2 到 0.5。</translation>
    </message>
    <message>
        <source>Relief</source>
        <translation>浮雕感</translation>
    </message>
    <message>
        <source>How deep the relief seems; larger is deeper. Default: 0.2 to 0.7.</source>
        <translation>浮雕看上去的深度；越大越深。默认：0.2 到 0.7。</translation>
    </message>
    <message>
        <source>0 leaves the image as it is, 1 shows nothing but the edges. Default: 0 to 0.75.</source>
        <translation>0 为原样，1 只显示边缘。默认：0 到 0.75。</translation>
    </message>
    <message>
        <source>Sharpen</source>
        <translation>锐化</translation>
    </message>
    <message>
        <source>Crisper edges, as cameras and phones make them.</source>
        <translation>更清晰的边缘，如相机和手机所做的处理。</translation>
    </message>
    <message>
        <source>Unsharp mask</source>
        <translation>USM 锐化</translation>
    </message>
    <message>
        <source>Crisper edges where there are some; flat regions keep their calm.</source>
        <translation>在有边缘处使边缘更清晰；平坦区域保持平静。</translation>
    </message>
    <message>
        <source>Emboss</source>
        <translation>浮雕</translation>
    </message>
    <message>
        <source>Relief lit from one corner.</source>
        <translation>从一角照亮的浮雕。</translation>
    </message>
    <message>
        <source>Edges</source>
        <translation>边缘</translation>
    </message>
    <message>
        <source>Mixes the image with its edges.</source>
        <translation>将图像与其边缘混合。</translation>
    </message>
    <message>
        <source>Rain</source>
        <translation>雨</translation>
    </message>
    <message>
        <source>Mud</source>
        <translation>泥</translation>
    </message>
    <message>
        <source>Wetness</source>
        <translation>湿润度</translation>
    </message>
    <message>
        <source>Mean of the liquid on the lens; larger covers more. Default: 0.65 to 0.65.</source>
        <translation>镜头上液体的均值；越大遮挡越多。默认：0.65 到 0.65。</translation>
    </message>
    <message>
        <source>How unevenly the liquid lies; larger gives more drops. Default: 0.3 to 0.3.</source>
        <translation>液体分布的不均匀程度；越大水滴越多。默认：0.3 到 0.3。</translation>
    </message>
    <message>
        <source>Drop size</source>
        <translation>水滴大小</translation>
    </message>
    <message>
        <source>Size of the drops: standard deviation of a blur in pixels. Default: 2 to 2.</source>
        <translation>水滴的大小：模糊的标准差（像素）。默认：2 到 2。</translation>
    </message>
    <message>
        <source>How much liquid makes a drop; larger leaves fewer. Default: 0.68 to 0.68.</source>
        <translation>形成一滴所需的液体量；越大水滴越少。默认：0.68 到 0.68。</translation>
    </message>
    <message>
        <source>How much drops lighten or mud hides. Default: 0.6 to 0.6.</source>
        <translation>水滴变亮或泥遮挡的程度。默认：0.6 到 0.6。</translation>
    </message>
    <message>
        <source>What</source>
        <translation>内容</translation>
    </message>
    <message>
        <source>What is on the lens. Default: rain.</source>
        <translation>镜头上有什么。默认：雨。</translation>
    </message>
    <message>
        <source>Own colour</source>
        <translation>自定颜色</translation>
    </message>
    <message>
        <source>Off: the colour of rain or mud. On: the one below. Default: off.</source>
        <translation>关：雨或泥的颜色。开：下方的颜色。默认：关。</translation>
    </message>
    <message>
        <source>Colour of the liquid. Default: pale yellow.</source>
        <translation>液体的颜色。默认：淡黄。</translation>
    </message>
    <message>
        <source>Drops or mud on the lens</source>
        <translation>镜头上的水滴或泥</translation>
    </message>
    <message>
        <source>Liquid on the lens that lightens or hides parts.</source>
        <translation>镜头上的液体，使部分图像变亮或被遮挡。</translation>
    </message>
    <message>
        <source>Share of the pixels that turn white or black. Default: 0.01 to 0.06.</source>
        <translation>变为白或黑的像素的比例。默认：0.01 到 0.06。</translation>
    </message>
    <message>
        <source>White share</source>
        <translation>白色比例</translation>
    </message>
    <message>
        <source>Share of white among the lost pixels; 1 is white only, 0 black only. Default: 0.4 to 0.6.</source>
        <translation>丢失的像素中白色的比例；1 只有白色，0 只有黑色。默认：0.4 到 0.6。</translation>
    </message>
    <message>
        <source>Share of the levels, channel by channel, that are replaced. Default: 0 to 0.03.</source>
        <translation>逐通道被替换的色阶的比例。默认：0 到 0.03。</translation>
    </message>
    <message>
        <source>Salt and pepper</source>
        <translation>椒盐噪声</translation>
    </message>
    <message>
        <source>White and black pixels, as of a bad line or sensor.</source>
        <translation>白色和黑色像素，如线路或传感器不良所致。</translation>
    </message>
    <message>
        <source>Impulse noise</source>
        <translation>脉冲噪声</translation>
    </message>
    <message>
        <source>Coloured specks: each channel loses pixels of its own.</source>
        <translation>彩色斑点：每个通道各自丢失像素。</translation>
    </message>
    <message>
        <source>Any usual pair</source>
        <translation>任一常用配对</translation>
    </message>
    <message>
        <source>Found in the image (Vahadane)</source>
        <translation>从图像中求得（Vahadane）</translation>
    </message>
    <message>
        <source>Found in the image (Macenko)</source>
        <translation>从图像中求得（Macenko）</translation>
    </message>
    <message>
        <source>The pair below</source>
        <translation>下方的配对</translation>
    </message>
    <message>
        <source>Ruifrok and Johnston</source>
        <translation>Ruifrok 和 Johnston</translation>
    </message>
    <message>
        <source>Macenko</source>
        <translation>Macenko</translation>
    </message>
    <message>
        <source>Standard</source>
        <translation>标准</translation>
    </message>
    <message>
        <source>High contrast</source>
        <translation>高对比度</translation>
    </message>
    <message>
        <source>Much haematoxylin</source>
        <translation>苏木精较多</translation>
    </message>
    <message>
        <source>Much eosin</source>
        <translation>伊红较多</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Dyes</source>
        <translation>染料</translation>
    </message>
    <message>
        <source>Whose colours are taken for the two dyes. Default: any usual pair.</source>
        <translation>两种染料的颜色取自何处。默认：任一常用配对。</translation>
    </message>
    <message>
        <source>Pair</source>
        <translation>配对</translation>
    </message>
    <message>
        <source>The pair of dyes, where it is chosen here. Default: standard.</source>
        <translation>在此处选择时所用的一对染料。默认：标准。</translation>
    </message>
    <message>
        <source>Amount times</source>
        <translation>用量乘以</translation>
    </message>
    <message>
        <source>The amount of each dye is multiplied by its own draw; larger is darker. Default: 0.7 to 1.3.</source>
        <translation>每种染料的用量乘以各自抽取的值；越大越深。默认：0.7 到 1.3。</translation>
    </message>
    <message>
        <source>Amount plus</source>
        <translation>用量加上</translation>
    </message>
    <message>
        <source>Added to the amount of each dye as optical density; positive is darker. Default: -0.2 to 0.2.</source>
        <translation>以光密度加到每种染料用量上的值；正值更深。默认：-0.2 到 0.2。</translation>
    </message>
    <message>
        <source>Glass too</source>
        <translation>包括玻璃</translation>
    </message>
    <message>
        <source>On: the bright glass around the tissue changes as well. Off: levels above 85 percent of white keep their dyes. Default: off.</source>
        <translation>开：组织周围明亮的玻璃也会改变。关：高于白色百分之 85 的色阶保持其染料不变。默认：关。</translation>
    </message>
    <message>
        <source>Tissue stain (H&amp;E)</source>
        <translation>组织染色（H&amp;E）</translation>
    </message>
    <message>
        <source>More or less of the two dyes of a tissue section. Only for haematoxylin and eosin.</source>
        <translation>增减组织切片中的两种染料。仅用于苏木精和伊红。</translation>
    </message>
    <message>
        <source>Edge of the region it is placed in, as a share of the image&apos;s width or height: 0 is left or top, 1 right or bottom.</source>
        <translation>放置区域的边，占图像宽度或高度的比例：0 为左或上，1 为右或下。</translation>
    </message>
    <message>
        <source>From the left</source>
        <translation>左起</translation>
    </message>
    <message>
        <source>From the top</source>
        <translation>上起</translation>
    </message>
    <message>
        <source>To the right</source>
        <translation>右至</translation>
    </message>
    <message>
        <source>To the bottom</source>
        <translation>下至</translation>
    </message>
    <message>
        <source>Shadows</source>
        <translation>阴影数</translation>
    </message>
    <message>
        <source>How many shadows there are. Default: 1 to 2.</source>
        <translation>阴影的数量。默认：1 到 2。</translation>
    </message>
    <message>
        <source>Corners of a shadow. Default: 5.</source>
        <translation>一个阴影的角数。默认：5。</translation>
    </message>
    <message>
        <source>Darkness</source>
        <translation>暗度</translation>
    </message>
    <message>
        <source>Share of the light that a shadow takes away: 1 is black. Default: 0.5 to 0.5.</source>
        <translation>阴影去掉的光的比例：1 为黑色。默认：0.5 到 0.5。</translation>
    </message>
    <message>
        <source>Plain discs</source>
        <translation>纯色光斑</translation>
    </message>
    <message>
        <source>Glow with rays</source>
        <translation>带光芒的光晕</translation>
    </message>
    <message>
        <source>Sun radius</source>
        <translation>太阳半径</translation>
    </message>
    <message>
        <source>How far the glow reaches, in pixels. Default: 400.</source>
        <translation>光晕延伸的距离（像素）。默认：400。</translation>
    </message>
    <message>
        <source>Sun colour</source>
        <translation>太阳颜色</translation>
    </message>
    <message>
        <source>Colour of the light. Default: white.</source>
        <translation>光的颜色。默认：白色。</translation>
    </message>
    <message>
        <source>Direction of the row of discs as a share of a full turn: 0 across, 0.25 down. Default: 0 to 1.</source>
        <translation>一列光斑的方向，以整圈的比例计：0 为水平，0.25 为向下。默认：0 到 1。</translation>
    </message>
    <message>
        <source>Discs</source>
        <translation>光斑数</translation>
    </message>
    <message>
        <source>How many reflections there are. Default: 6 to 10.</source>
        <translation>反射光斑的数量。默认：6 到 10。</translation>
    </message>
    <message>
        <source>How the light is put on. Default: plain discs.</source>
        <translation>光的绘制方式。默认：纯色光斑。</translation>
    </message>
    <message>
        <source>Ghosts</source>
        <translation>鬼影</translation>
    </message>
    <message>
        <source>Reflections on the line from the light through the middle of the image. Default: 3 to 7.</source>
        <translation>从光源穿过图像中间的直线上的反射。默认：3 到 7。</translation>
    </message>
    <message>
        <source>Brightness of the flare; 1 is white at its source. Default: 0.3 to 0.7.</source>
        <translation>光晕的亮度；1 为光源处呈白色。默认：0.3 到 0.7。</translation>
    </message>
    <message>
        <source>Rays</source>
        <translation>光芒</translation>
    </message>
    <message>
        <source>Rays of the star around the light. Default: 4 to 8.</source>
        <translation>光源周围星芒的条数。默认：4 到 8。</translation>
    </message>
    <message>
        <source>Blur of the flare as a share of the image&apos;s diagonal. Default: 0.01 to 0.05.</source>
        <translation>光晕的模糊占图像对角线的比例。默认：0.01 到 0.05。</translation>
    </message>
    <message>
        <source>Shadow</source>
        <translation>阴影</translation>
    </message>
    <message>
        <source>Shadows with straight edges.</source>
        <translation>边缘为直线的阴影。</translation>
    </message>
    <message>
        <source>Sun flare</source>
        <translation>太阳光晕</translation>
    </message>
    <message>
        <source>The sun shines into the lens.</source>
        <translation>太阳照入镜头。</translation>
    </message>
    <message>
        <source>Lens flare</source>
        <translation>镜头光晕</translation>
    </message>
    <message>
        <source>A star of rays around a light and its reflections in the lens.</source>
        <translation>光源周围的星芒及其在镜头中的反射。</translation>
    </message>
    <message>
        <source>Plain regions</source>
        <translation>纯色区域</translation>
    </message>
    <message>
        <source>Chance of a region to turn plain: 1 turns all. Default: 0 to 0.1.</source>
        <translation>区域变为纯色的概率：1 使全部变为纯色。默认：0 到 0.1。</translation>
    </message>
    <message>
        <source>Regions</source>
        <translation>区域数</translation>
    </message>
    <message>
        <source>About how many regions the image is parted into; more are finer. Default: 100 to 100.</source>
        <translation>图像大致分成的区域数；越多越细。默认：100 到 100。</translation>
    </message>
    <message>
        <source>Longest side</source>
        <translation>最长边</translation>
    </message>
    <message>
        <source>Larger images are shrunk to this many pixels, parted and enlarged again: quicker and softer. Default: 128.</source>
        <translation>较大的图像先缩小到此像素数，分区后再放大：更快也更柔和。默认：128。</translation>
    </message>
    <message>
        <source>Superpixels</source>
        <translation>超像素</translation>
    </message>
    <message>
        <source>Regions of like colour turn plain.</source>
        <translation>颜色相近的区域变为纯色。</translation>
    </message>
    <message>
        <source>From level</source>
        <translation>起始色阶</translation>
    </message>
    <message>
        <source>Levels from here on are inverted, as a share of white; smaller inverts more of the image. Default: 0.5 to 0.5.</source>
        <translation>从此色阶起反转，占白色的比例；越小反转的部分越多。默认：0.5 到 0.5。</translation>
    </message>
    <message>
        <source>Bits that are kept: 1 leaves two levels, 7 leaves 128. Equal ranges of the channels share one draw. Default: 4 to 4.</source>
        <translation>保留的位数：1 只剩两级，7 剩 128 级。各通道范围相同时共用一次抽取。默认：4 到 4。</translation>
    </message>
    <message>
        <source>Bits of red</source>
        <translation>红色位数</translation>
    </message>
    <message>
        <source>Bits of green</source>
        <translation>绿色位数</translation>
    </message>
    <message>
        <source>Bits of blue</source>
        <translation>蓝色位数</translation>
    </message>
    <message>
        <source>Added to this channel, in 255 levels; positive is brighter. Default: -20 to 20.</source>
        <translation>加到此通道的值，共 255 级；正值更亮。默认：-20 到 20。</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>On: red, green and blue draw for themselves, which also changes the tint. Off: one draw for all. Default: off.</source>
        <translation>开：红、绿、蓝各自抽取，色调也会改变。关：共用一次抽取。默认：关。</translation>
    </message>
    <message>
        <source>Spread of the two handles that bend the curve in the shadows and in the lights; larger bends more. Default: 0.1.</source>
        <translation>在暗部和亮部弯曲曲线的两个控制点的标准差；越大弯曲越多。默认：0.1。</translation>
    </message>
    <message>
        <source>Channels</source>
        <translation>通道数</translation>
    </message>
    <message>
        <source>How many of red, green and blue are replaced. Default: 1 to 1.</source>
        <translation>红、绿、蓝中被替换的通道数。默认：1 到 1。</translation>
    </message>
    <message>
        <source>Level</source>
        <translation>色阶</translation>
    </message>
    <message>
        <source>What a replaced channel holds, 0 to 255. Default: 0, which is black.</source>
        <translation>被替换的通道的值，0 到 255。默认：0，即黑色。</translation>
    </message>
    <message>
        <source>Steepness</source>
        <translation>陡度</translation>
    </message>
    <message>
        <source>Slope of the S-shaped curve; larger is more contrast. Default: 5 to 6.</source>
        <translation>S 形曲线的斜率；越大对比度越高。默认：5 到 6。</translation>
    </message>
    <message>
        <source>Middle</source>
        <translation>中点</translation>
    </message>
    <message>
        <source>Level, as a share of white, that becomes middle grey; larger darkens. Default: 0.3 to 0.6.</source>
        <translation>变为中灰的色阶，占白色的比例；越大越暗。默认：0.3 到 0.6。</translation>
    </message>
    <message>
        <source>Gain</source>
        <translation>增益</translation>
    </message>
    <message>
        <source>1 keeps black and white and lifts the middle; larger is brighter, smaller darker. Default: 0.4 to 1.6.</source>
        <translation>1 保持黑与白，提亮中间调；越大越亮，越小越暗。默认：0.4 到 1.6。</translation>
    </message>
    <message>
        <source>What middle grey becomes, as a share of white: 0.5 changes nothing, 0.6 is brighter. Never clips. Default: 0.4 to 0.6.</source>
        <translation>中灰变成的色阶，占白色的比例：0.5 不改变，0.6 更亮。绝不截断。默认：0.4 到 0.6。</translation>
    </message>
    <message>
        <source>Spreads the levels about middle grey: 1 changes nothing, larger is more contrast. Never clips. Default: 0.8 to 1.25.</source>
        <translation>将色阶围绕中灰展开：1 不改变，越大对比度越高。绝不截断。默认：0.8 到 1.25。</translation>
    </message>
    <message>
        <source>Shift red, green, blue</source>
        <translation>偏移红、绿、蓝</translation>
    </message>
    <message>
        <source>A colour cast, as from another lamp.</source>
        <translation>偏色，如另一种灯光所致。</translation>
    </message>
    <message>
        <source>Tone curve</source>
        <translation>色调曲线</translation>
    </message>
    <message>
        <source>Bends shadows and lights up or down; black and white stay.</source>
        <translation>使暗部和亮部向上或向下弯曲；黑与白不变。</translation>
    </message>
    <message>
        <source>S-curve contrast</source>
        <translation>S 曲线对比度</translation>
    </message>
    <message>
        <source>More contrast in the middle, less at both ends.</source>
        <translation>中间对比度更高，两端更低。</translation>
    </message>
    <message>
        <source>Logarithmic contrast</source>
        <translation>对数对比度</translation>
    </message>
    <message>
        <source>Brings out the shadows as a logarithm does.</source>
        <translation>像对数那样突出暗部。</translation>
    </message>
    <message>
        <source>Lighting without clipping</source>
        <translation>不截断的光照</translation>
    </message>
    <message>
        <source>Brightness and contrast as fastai has them: levels come near black and white, never past.</source>
        <translation>fastai 式的亮度和对比度：色阶接近黑与白，但绝不越过。</translation>
    </message>
    <message>
        <source>Solarize</source>
        <translation>亮部反转</translation>
    </message>
    <message>
        <source>Inverts the bright part of the image.</source>
        <translation>反转图像的明亮部分。</translation>
    </message>
    <message>
        <source>Posterize</source>
        <translation>色调分离</translation>
    </message>
    <message>
        <source>Few levels instead of 256.</source>
        <translation>用少数几级代替 256 级。</translation>
    </message>
    <message>
        <source>A negative: black becomes white.</source>
        <translation>负片：黑变为白。</translation>
    </message>
    <message>
        <source>Drop a channel</source>
        <translation>去掉通道</translation>
    </message>
    <message>
        <source>Replaces one or two of red, green and blue by a plain level.</source>
        <translation>用单一色阶替换红、绿、蓝中的一个或两个。</translation>
    </message>
    <message>
        <source>Steady</source>
        <translation>中雨</translation>
    </message>
    <message>
        <source>Drizzle</source>
        <translation>毛毛雨</translation>
    </message>
    <message>
        <source>Heavy</source>
        <translation>大雨</translation>
    </message>
    <message>
        <source>Torrential</source>
        <translation>暴雨</translation>
    </message>
    <message>
        <source>Slant</source>
        <translation>倾斜</translation>
    </message>
    <message>
        <source>How far a drop moves to the right while it falls its length, in pixels; negative is to the left. Default: -10 to 10.</source>
        <translation>雨滴落下自身长度时向右移动的距离（像素）；负值为向左。默认：-10 到 10。</translation>
    </message>
    <message>
        <source>Drop length</source>
        <translation>雨滴长度</translation>
    </message>
    <message>
        <source>Length of a drop&apos;s trace in pixels; 0 takes an eighth of the image&apos;s height. Default: 0.</source>
        <translation>雨滴轨迹的长度（像素）；0 取图像高度的八分之一。默认：0。</translation>
    </message>
    <message>
        <source>Drop width</source>
        <translation>雨滴宽度</translation>
    </message>
    <message>
        <source>Width of a drop&apos;s trace in pixels. Default: 1.</source>
        <translation>雨滴轨迹的宽度（像素）。默认：1。</translation>
    </message>
    <message>
        <source>Drop colour</source>
        <translation>雨滴颜色</translation>
    </message>
    <message>
        <source>Light that a drop adds. Default: light grey.</source>
        <translation>雨滴增加的光。默认：浅灰。</translation>
    </message>
    <message>
        <source>Width of the blur of the drops in pixels; 1 is sharp. Default: 7.</source>
        <translation>雨滴模糊的宽度（像素）；1 为清晰。默认：7。</translation>
    </message>
    <message>
        <source>Brightness of the rainy image: 1 as it was, less is darker. Default: 0.7.</source>
        <translation>雨景图像的亮度：1 为原样，越小越暗。默认：0.7。</translation>
    </message>
    <message>
        <source>How many drops there are. Default: steady.</source>
        <translation>雨滴的多少。默认：中雨。</translation>
    </message>
    <message>
        <source>Bleached dark regions</source>
        <translation>漂白暗部</translation>
    </message>
    <message>
        <source>Snow layer with sparkles</source>
        <translation>带闪光的雪层</translation>
    </message>
    <message>
        <source>How bright a region may be and still get snow, or how thick the layer is; larger is more snow. Default: 0.1 to 0.3.</source>
        <translation>仍会积雪的区域的最大亮度，或雪层的厚度；越大雪越多。默认：0.1 到 0.3。</translation>
    </message>
    <message>
        <source>How much brighter snow makes a region; larger is whiter. Default: 2.5.</source>
        <translation>雪使区域变亮的程度；越大越白。默认：2.5。</translation>
    </message>
    <message>
        <source>What snow does to the image. Default: bleached dark regions.</source>
        <translation>雪对图像的作用。默认：漂白暗部。</translation>
    </message>
    <message>
        <source>Edge of the region that is painted in, as a share of the image&apos;s width or height: 0 is left or top, 1 right or bottom.</source>
        <translation>绘制区域的边，占图像宽度或高度的比例：0 为左或上，1 为右或下。</translation>
    </message>
    <message>
        <source>Patches</source>
        <translation>砾石块数</translation>
    </message>
    <message>
        <source>How many patches of gravel there are. Default: 2.</source>
        <translation>砾石块的数量。默认：2。</translation>
    </message>
    <message>
        <source>Slanted traces of drops and a darker image.</source>
        <translation>雨滴的倾斜轨迹和变暗的图像。</translation>
    </message>
    <message>
        <source>Snow</source>
        <translation>雪</translation>
    </message>
    <message>
        <source>Dark regions turn white, or a layer of snow falls over the image.</source>
        <translation>暗部变白，或图像上覆盖一层雪。</translation>
    </message>
    <message>
        <source>Gravel</source>
        <translation>砾石</translation>
    </message>
    <message>
        <source>Patches of small stones, as on a road.</source>
        <translation>成片的小石子，如路面上所见。</translation>
    </message>
    <message>
        <source>Along the widest spread of colours</source>
        <translation>沿颜色变化最大的方向</translation>
    </message>
    <message>
        <source>Brightness of white</source>
        <translation>亮度以白色为准</translation>
    </message>
    <message>
        <source>On: brightness is a share of white. Off: a share of the image&apos;s mean level, so dark images change less. Default: on.</source>
        <translation>开：亮度为占白色的比例。关：为占图像平均色阶的比例，因此暗图像变化较小。默认：开。</translation>
    </message>
    <message>
        <source>Never clip</source>
        <translation>绝不截断</translation>
    </message>
    <message>
        <source>On: brightness and contrast are held back so that no level reaches past black or white. Default: off.</source>
        <translation>开：限制亮度和对比度，使色阶不越过黑或白。默认：关。</translation>
    </message>
    <message>
        <source>Smaller as often as larger</source>
        <translation>缩小与放大机会均等</translation>
    </message>
    <message>
        <source>On: sizes below 1 and above 1 are drawn equally often, however far the range reaches to each side. Default: off.</source>
        <translation>开：小于 1 和大于 1 的尺寸被抽取的机会相同，无论范围向两侧延伸多远。默认：关。</translation>
    </message>
    <message>
        <source>Shift across, pixels</source>
        <translation>水平平移（像素）</translation>
    </message>
    <message>
        <source>Shift in pixels; positive moves to the right. Where it or the one below is not 0, both are used instead of the shares. Default: 0 to 0.</source>
        <translation>平移的像素数；正值向右。若此项或下一项不为 0，则用这两项代替比例。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Shift down, pixels</source>
        <translation>垂直平移（像素）</translation>
    </message>
    <message>
        <source>Shift in pixels; positive moves down. Default: 0 to 0.</source>
        <translation>平移的像素数；正值向下。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s width; positive moves to the right. Default: -0.0625 to 0.0625.</source>
        <translation>平移占图像宽度的比例；正值向右。默认：-0.0625 到 0.0625。</translation>
    </message>
    <message>
        <source>Shift as a share of the image&apos;s height; positive moves down. Default: -0.0625 to 0.0625.</source>
        <translation>平移占图像高度的比例；正值向下。默认：-0.0625 到 0.0625。</translation>
    </message>
    <message>
        <source>Added to the size 1 of the content, for each direction by itself: 0.1 is a tenth larger, -0.1 a tenth smaller. Default: -0.1 to 0.1.</source>
        <translation>加到内容尺寸 1 上的值，每个方向各自独立：0.1 为放大十分之一，-0.1 为缩小十分之一。默认：-0.1 到 0.1。</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: -45 to 45.</source>
        <translation>角度（度）；正值为逆时针。默认：-45 到 45。</translation>
    </message>
    <message>
        <source>Angle in degrees; positive turns counter-clockwise. Default: -90 to 90.</source>
        <translation>角度（度）；正值为逆时针。默认：-90 到 90。</translation>
    </message>
    <message>
        <source>Cut the corners off</source>
        <translation>切去四角</translation>
    </message>
    <message>
        <source>On: the result is the largest upright part of the turned image, without any border; its size varies. Default: off.</source>
        <translation>开：结果为旋转后图像中最大的正立部分，没有任何边界；其尺寸会变化。默认：关。</translation>
    </message>
    <message>
        <source>Shift, scale, rotate</source>
        <translation>平移、缩放、旋转</translation>
    </message>
    <message>
        <source>Moves the image a little in every way at once.</source>
        <translation>使图像同时在各方面略微移动。</translation>
    </message>
    <message>
        <source>Turns the image about its centre; corners leave the frame.</source>
        <translation>绕中心旋转图像；四角会移出画幅。</translation>
    </message>
    <message>
        <source>Rotate, nothing lost</source>
        <translation>旋转，不丢失内容</translation>
    </message>
    <message>
        <source>Turns the image and shrinks it until all of it is in the frame.</source>
        <translation>旋转图像并缩小，直到整幅图像都在画幅内。</translation>
    </message>
    <message>
        <source>Share of the objects</source>
        <translation>对象的比例</translation>
    </message>
    <message>
        <source>How many of the objects the crop keeps for sure, as a share; which ones is drawn, at least one. Default: 0.3 to 0.7.</source>
        <translation>裁剪必定保留的对象所占的比例；保留哪些由抽取决定，至少一个。默认：0.3 到 0.7。</translation>
    </message>
    <message>
        <source>May cut the object by</source>
        <translation>对象最多可裁去</translation>
    </message>
    <message>
        <source>Share of the chosen object&apos;s sides that the crop may cut away. 0 keeps it whole, 1 may only touch it. Default: 0.</source>
        <translation>裁剪可从所选对象各边去掉的比例。0 保持其完整，1 可仅触及它。默认：0。</translation>
    </message>
    <message>
        <source>Not these classes</source>
        <translation>排除这些类别</translation>
    </message>
    <message>
        <source>Classes whose objects do not count, by name or number, separated by commas. Default: none.</source>
        <translation>其对象不计入的类别，按名称或编号，以逗号分隔。默认：无。</translation>
    </message>
    <message>
        <source>Shift up and down</source>
        <translation>上下平移</translation>
    </message>
    <message>
        <source>How far the upper and lower edge may lie from the object&apos;s, as a share of its height. Default: 0.</source>
        <translation>上下边缘与对象边缘的最大距离，占其高度的比例。默认：0。</translation>
    </message>
    <message>
        <source>Shift to the sides</source>
        <translation>左右平移</translation>
    </message>
    <message>
        <source>How far the left and right edge may lie from the object&apos;s, as a share of its width. Default: 0.3.</source>
        <translation>左右边缘与对象边缘的最大距离，占其宽度的比例。默认：0.3。</translation>
    </message>
    <message>
        <source>Crop around some boxes</source>
        <translation>围绕部分标注框裁剪</translation>
    </message>
    <message>
        <source>Cuts out a random window that keeps some of the boxes; for crowded images.</source>
        <translation>裁出一个保留部分标注框的随机窗口；适用于对象密集的图像。</translation>
    </message>
    <message>
        <source>Random crop with an object</source>
        <translation>含一个对象的随机裁剪</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size that shows at least one object.</source>
        <translation>裁出一个固定尺寸的窗口，其中至少显示一个对象。</translation>
    </message>
    <message>
        <source>Random crop where objects are</source>
        <translation>在有对象处随机裁剪</translation>
    </message>
    <message>
        <source>Cuts out a window of fixed size around a random point on an object, which may be cut.</source>
        <translation>围绕对象上的随机一点裁出固定尺寸的窗口，对象可能被裁切。</translation>
    </message>
    <message>
        <source>Crop to one object</source>
        <translation>裁剪到一个对象</translation>
    </message>
    <message>
        <source>Cuts out one object with more or less around it.</source>
        <translation>裁出一个对象及其周围或多或少的内容。</translation>
    </message>
    <message>
        <source>Left edge</source>
        <translation>左边缘</translation>
    </message>
    <message>
        <source>First column that is kept, in pixels. Default: 0.</source>
        <translation>保留的第一列，像素。默认：0。</translation>
    </message>
    <message>
        <source>Top edge</source>
        <translation>上边缘</translation>
    </message>
    <message>
        <source>First row that is kept, in pixels. Default: 0.</source>
        <translation>保留的第一行，像素。默认：0。</translation>
    </message>
    <message>
        <source>Right edge</source>
        <translation>右边缘</translation>
    </message>
    <message>
        <source>First column that is cut away again, in pixels. Default: 1024.</source>
        <translation>重新开始裁去的第一列，像素。默认：1024。</translation>
    </message>
    <message>
        <source>Bottom edge</source>
        <translation>下边缘</translation>
    </message>
    <message>
        <source>First row that is cut away again, in pixels. Default: 1024.</source>
        <translation>重新开始裁去的第一行，像素。默认：1024。</translation>
    </message>
    <message>
        <source>Crop height</source>
        <translation>裁剪高度</translation>
    </message>
    <message>
        <source>Height of the window before it is resized, in pixels; at most that of the image. Default: 256 to 512.</source>
        <translation>缩放前窗口的高度，像素；最多为图像的高度。默认：256 到 512。</translation>
    </message>
    <message>
        <source>Shape of the window before it is resized: 1 is square, 2 twice as wide as high. Default: 1.</source>
        <translation>窗口缩放前的形状：1 为正方形，2 为宽是高的两倍。默认：1。</translation>
    </message>
    <message>
        <source>Pixels</source>
        <translation>像素</translation>
    </message>
    <message>
        <source>What each side gains (above 0) or loses (below 0), in pixels. Default: 0 to 0, then the share below is used.</source>
        <translation>每边增加（大于 0）或减少（小于 0）的像素数。默认：0 到 0，此时使用下方的比例。</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>What each side gains (above 0) or loses (below 0), as a share of the image: 0.1 is a tenth. Default: -0.1 to 0.1.</source>
        <translation>每边增加（大于 0）或减少（小于 0）的量，占图像的比例：0.1 为十分之一。默认：-0.1 到 0.1。</translation>
    </message>
    <message>
        <source>On: the result is stretched to the size of the image. Default: on.</source>
        <translation>开：结果拉伸到图像的尺寸。默认：开。</translation>
    </message>
    <message>
        <source>Each side by itself</source>
        <translation>每边各自独立</translation>
    </message>
    <message>
        <source>On: every side draws its own value. Off: all four have the same. Default: on.</source>
        <translation>开：每一边各自抽取数值。关：四边相同。默认：开。</translation>
    </message>
    <message>
        <source>Most that is cut from this side, as a share of the image; how much is drawn. Default: 0.1.</source>
        <translation>此边最多裁去的量，占图像的比例；实际裁去多少由抽取决定。默认：0.1。</translation>
    </message>
    <message>
        <source>Left</source>
        <translation>左</translation>
    </message>
    <message>
        <source>Right</source>
        <translation>右</translation>
    </message>
    <message>
        <source>Top</source>
        <translation>上</translation>
    </message>
    <message>
        <source>Bottom</source>
        <translation>下</translation>
    </message>
    <message>
        <source>Crop to a region</source>
        <translation>裁剪到区域</translation>
    </message>
    <message>
        <source>Cuts the same region out of every image, for instance what a camera never shows.</source>
        <translation>从每张图像中裁出同一区域，例如用于去掉相机从不拍到内容的部分。</translation>
    </message>
    <message>
        <source>Random crop by height</source>
        <translation>按高度随机裁剪</translation>
    </message>
    <message>
        <source>Cuts out a window whose height in pixels is drawn, and resizes it.</source>
        <translation>裁出一个窗口并缩放，窗口高度（像素）由抽取决定。</translation>
    </message>
    <message>
        <source>Crop or pad the sides</source>
        <translation>裁剪或填充各边</translation>
    </message>
    <message>
        <source>Each side loses a strip or gets a border.</source>
        <translation>每边裁去一条或添加边框。</translation>
    </message>
    <message>
        <source>Crop the borders</source>
        <translation>裁剪边缘</translation>
    </message>
    <message>
        <source>Cuts a strip of random width from every side.</source>
        <translation>从每边裁去一条宽度随机的边。</translation>
    </message>
    <message>
        <source>Camera</source>
        <translation>相机</translation>
    </message>
    <message>
        <source>Fisheye</source>
        <translation>鱼眼</translation>
    </message>
    <message>
        <source>Bright parts grow</source>
        <translation>亮部扩大</translation>
    </message>
    <message>
        <source>Dark parts grow</source>
        <translation>暗部扩大</translation>
    </message>
    <message>
        <source>How far things move: the noise is multiplied by it before it counts as pixels. With a smoothness of 50, 1 is not to be seen and 300 is mild. What would fold the image is weakened. Default: 1.</source>
        <translation>内容移动的距离：噪声先乘以此值，再作为像素数。平滑度为 50 时，1 看不出效果，300 较轻微。会使图像折叠的部分会被减弱。默认：1。</translation>
    </message>
    <message>
        <source>Smoothness</source>
        <translation>平滑度</translation>
    </message>
    <message>
        <source>Size of the waves in pixels. Larger bends wider and less. Default: 50.</source>
        <translation>波的大小（像素）。越大，弯曲越宽、越弱。默认：50。</translation>
    </message>
    <message>
        <source>Short window</source>
        <translation>短窗口</translation>
    </message>
    <message>
        <source>On: the noise is smoothed over 17 pixels only, whatever the smoothness. Default: off.</source>
        <translation>开：无论平滑度如何，噪声只在 17 个像素内平滑。默认：关。</translation>
    </message>
    <message>
        <source>Same across and down</source>
        <translation>横纵相同</translation>
    </message>
    <message>
        <source>On: things move along one diagonal only. Default: off.</source>
        <translation>开：内容只沿一条对角线移动。默认：关。</translation>
    </message>
    <message>
        <source>Noise</source>
        <translation>噪声</translation>
    </message>
    <message>
        <source>What is smoothed: normal noise, of which the largest value is made 1, or even noise from -1 to 1, which moves more. Default: normal.</source>
        <translation>被平滑的内容：正态噪声（其最大值归为 1），或 -1 到 1 的均匀噪声（移动更多）。默认：正态。</translation>
    </message>
    <message>
        <source>Cells</source>
        <translation>格数</translation>
    </message>
    <message>
        <source>Cells of the grid in each direction. More cells bend more often. Default: 5.</source>
        <translation>网格在每个方向上的格数。格数越多，弯曲次数越多。默认：5。</translation>
    </message>
    <message>
        <source>Stretch</source>
        <translation>拉伸</translation>
    </message>
    <message>
        <source>How much a cell shows more (positive) or less (negative) than its own part, as a share of it. Default: -0.3 to 0.3.</source>
        <translation>一个格子比其自身部分多显示（正值）或少显示（负值）多少，占该部分的比例。默认：-0.3 到 0.3。</translation>
    </message>
    <message>
        <source>Keep all in frame</source>
        <translation>全部留在画幅内</translation>
    </message>
    <message>
        <source>On: the whole image stays in the frame. Off: it may be cut or leave a border at the right and at the bottom. Default: on.</source>
        <translation>开：整张图像留在画幅内。关：可能被裁，或在右侧和底部留下边界。默认：开。</translation>
    </message>
    <message>
        <source>Bend</source>
        <translation>弯曲</translation>
    </message>
    <message>
        <source>How much straight lines bend: positive shrinks the corners inwards (barrel), negative pulls them out (pincushion). Default: -0.05 to 0.05.</source>
        <translation>直线弯曲的程度：正值使四角向内收缩（桶形），负值将其向外拉（枕形）。默认：-0.05 到 0.05。</translation>
    </message>
    <message>
        <source>Lens</source>
        <translation>镜头</translation>
    </message>
    <message>
        <source>Camera follows the usual calibration formula, fisheye bends evenly in all directions. Default: camera.</source>
        <translation>相机采用通常的标定公式，鱼眼在各方向上均匀弯曲。默认：相机。</translation>
    </message>
    <message>
        <source>How far the points of the grid move: three times the spread of a normal draw, as a share of the shorter side. Default: 0.03 to 0.05.</source>
        <translation>网格点移动的距离：正态分布标准差的三倍，占短边的比例。默认：0.03 到 0.05。</translation>
    </message>
    <message>
        <source>Rows of points</source>
        <translation>点的行数</translation>
    </message>
    <message>
        <source>Points of the grid from top to bottom; more bend more often. Default: 4 to 4.</source>
        <translation>网格从上到下的点数；越多，弯曲次数越多。默认：4 到 4。</translation>
    </message>
    <message>
        <source>Columns of points</source>
        <translation>点的列数</translation>
    </message>
    <message>
        <source>Points of the grid from left to right; more bend more often. Default: 4 to 4.</source>
        <translation>网格从左到右的点数；越多，弯曲次数越多。默认：4 到 4。</translation>
    </message>
    <message>
        <source>Strength in pixels</source>
        <translation>强度以像素计</translation>
    </message>
    <message>
        <source>On: the strength is in pixels instead of a share of the side. Default: off.</source>
        <translation>开：强度以像素计，而非占边长的比例。默认：关。</translation>
    </message>
    <message>
        <source>How far the points move: ten times the spread of a normal draw, as a share of the sides. Default: 0.2 to 0.4.</source>
        <translation>各点移动的距离：正态分布标准差的十倍，占边长的比例。默认：0.2 到 0.4。</translation>
    </message>
    <message>
        <source>Points per side</source>
        <translation>每边点数</translation>
    </message>
    <message>
        <source>Points that are moved, in each direction; more bend in smaller places. Default: 4.</source>
        <translation>每个方向上被移动的点数；越多，弯曲的部位越小。默认：4。</translation>
    </message>
    <message>
        <source>Cells across</source>
        <translation>横向格数</translation>
    </message>
    <message>
        <source>Cells of the grid from left to right. Default: 4.</source>
        <translation>网格从左到右的格数。默认：4。</translation>
    </message>
    <message>
        <source>Cells down</source>
        <translation>纵向格数</translation>
    </message>
    <message>
        <source>Cells of the grid from top to bottom. Default: 4.</source>
        <translation>网格从上到下的格数。默认：4。</translation>
    </message>
    <message>
        <source>How far the inner points of the grid move at most, in pixels. What would fold the image is weakened. Default: 10.</source>
        <translation>网格内部各点最多移动的距离（像素）。会使图像折叠的部分会被减弱。默认：10。</translation>
    </message>
    <message>
        <source>Rows of tiles. Default: 3.</source>
        <translation>分块的行数。默认：3。</translation>
    </message>
    <message>
        <source>Columns of tiles. Default: 3.</source>
        <translation>分块的列数。默认：3。</translation>
    </message>
    <message>
        <source>Brush width</source>
        <translation>画笔宽度</translation>
    </message>
    <message>
        <source>Width of the round brush in pixels; larger grows more. Default: 2.</source>
        <translation>圆形画笔的宽度（像素）；越大，扩大越多。默认：2。</translation>
    </message>
    <message>
        <source>Brush height</source>
        <translation>画笔高度</translation>
    </message>
    <message>
        <source>Height of the round brush in pixels; larger grows more. Default: 3.</source>
        <translation>圆形画笔的高度（像素）；越大，扩大越多。默认：3。</translation>
    </message>
    <message>
        <source>Operation</source>
        <translation>操作</translation>
    </message>
    <message>
        <source>Which parts grow. Default: bright ones.</source>
        <translation>哪些部分扩大。默认：亮部。</translation>
    </message>
    <message>
        <source>Height of the waves</source>
        <translation>波高</translation>
    </message>
    <message>
        <source>How far all waves together can move things, as a share of the shorter side. What would fold the image is weakened. Default: 0.01 to 0.05.</source>
        <translation>所有波合计最多能使内容移动的距离，占短边的比例。会使图像折叠的部分会被减弱。默认：0.01 到 0.05。</translation>
    </message>
    <message>
        <source>Length of the waves</source>
        <translation>波长</translation>
    </message>
    <message>
        <source>From crest to crest, as a share of the shorter side; at least 4 pixels. Default: 0.05 to 0.2.</source>
        <translation>波峰到波峰的距离，占短边的比例；至少 4 像素。默认：0.05 到 0.2。</translation>
    </message>
    <message>
        <source>Number of waves</source>
        <translation>波的数量</translation>
    </message>
    <message>
        <source>Waves that run over each other, each in a direction of its own. Default: 3 to 7.</source>
        <translation>相互叠加的波，每个有各自的方向。默认：3 到 7。</translation>
    </message>
    <message>
        <source>How far away the neighbour may lie that a pixel shows, in pixels. Default: 2.</source>
        <translation>像素所显示的相邻像素最远的距离（像素）。默认：2。</translation>
    </message>
    <message>
        <source>Elastic</source>
        <translation>弹性变形</translation>
    </message>
    <message>
        <source>Bends the image like a printed rubber sheet. For cells, tissue, handwriting.</source>
        <translation>像印有图案的橡胶片一样弯曲图像。适用于细胞、组织、手写体。</translation>
    </message>
    <message>
        <source>Grid distortion</source>
        <translation>网格畸变</translation>
    </message>
    <message>
        <source>Stretches and squeezes rows and columns of a grid.</source>
        <translation>拉伸和压缩网格的行与列。</translation>
    </message>
    <message>
        <source>Lens distortion</source>
        <translation>镜头畸变</translation>
    </message>
    <message>
        <source>Bends straight lines as a lens does.</source>
        <translation>像镜头那样使直线弯曲。</translation>
    </message>
    <message>
        <source>Moved grid points</source>
        <translation>移动网格点</translation>
    </message>
    <message>
        <source>Moves the points of a grid; triangles between them follow.</source>
        <translation>移动网格的点；其间的三角形随之变化。</translation>
    </message>
    <message>
        <source>Thin plate</source>
        <translation>薄板</translation>
    </message>
    <message>
        <source>Bends the image smoothly, like a metal sheet pushed at a few points.</source>
        <translation>平滑地弯曲图像，如同在几处推压金属薄板。</translation>
    </message>
    <message>
        <source>Elastic grid</source>
        <translation>弹性网格</translation>
    </message>
    <message>
        <source>Moves the inner points of a grid; the edge of the image stays.</source>
        <translation>移动网格内部的点；图像边缘不动。</translation>
    </message>
    <message>
        <source>Shuffle tiles</source>
        <translation>打乱分块</translation>
    </message>
    <message>
        <source>Cuts the image into tiles and mixes them; a box that is cut becomes one per part.</source>
        <translation>将图像切成分块并打乱；被切开的标注框每一部分成为一个。</translation>
    </message>
    <message>
        <source>Grow bright or dark parts</source>
        <translation>扩大亮部或暗部</translation>
    </message>
    <message>
        <source>Thickens or thins strokes and spots. Boxes stay as they are.</source>
        <translation>使笔画和斑点变粗或变细。标注框保持不变。</translation>
    </message>
    <message>
        <source>Water</source>
        <translation>水</translation>
    </message>
    <message>
        <source>As if seen through moving water.</source>
        <translation>如同透过流动的水看到。</translation>
    </message>
    <message>
        <source>Every pixel shows one nearby. Boxes stay as they are.</source>
        <translation>每个像素显示附近的一个像素。标注框保持不变。</translation>
    </message>
    <message>
        <source>Hole height, pixels</source>
        <translation>洞高，像素</translation>
    </message>
    <message>
        <source>Height of a hole in pixels. Where it and the width below are above 0, both are used instead of the shares. Default: 0 to 0.</source>
        <translation>洞的高度（像素）。此值与下方的宽度都大于 0 时，用二者代替比例。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Hole width, pixels</source>
        <translation>洞宽，像素</translation>
    </message>
    <message>
        <source>Width of a hole in pixels; see the height. Default: 0 to 0.</source>
        <translation>洞的宽度（像素）；参见高度。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Area of the hole as a share of the image&apos;s. Default: 0.02 to 0.33.</source>
        <translation>洞的面积占图像面积的比例。默认：0.02 到 0.33。</translation>
    </message>
    <message>
        <source>Shape of the hole: 1 is square, 2 twice as wide as high. Default: 0.3 to 3.3.</source>
        <translation>洞的形状：1 为正方形，2 为宽是高的两倍。默认：0.3 到 3.3。</translation>
    </message>
    <message>
        <source>Hole size</source>
        <translation>洞的尺寸</translation>
    </message>
    <message>
        <source>Side of a hole as a share of its cell&apos;s side. Default: 0.5.</source>
        <translation>洞的边长占其格子边长的比例。默认：0.5。</translation>
    </message>
    <message>
        <source>Holes anywhere</source>
        <translation>洞在任意位置</translation>
    </message>
    <message>
        <source>On: each hole lies anywhere in its cell. Off: all lie where the two shifts say. Default: on.</source>
        <translation>开：每个洞位于其格子内的任意位置。关：所有洞都位于两个平移值指定的位置。默认：开。</translation>
    </message>
    <message>
        <source>Cell size</source>
        <translation>格子尺寸</translation>
    </message>
    <message>
        <source>Side of a cell in pixels; 0 takes ten cells in each direction. Default: 0 to 0.</source>
        <translation>格子的边长（像素）；0 表示每个方向十格。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Holes down</source>
        <translation>纵向洞数</translation>
    </message>
    <message>
        <source>Number of holes from top to bottom; used instead of the cell size where both numbers are above 0. Default: 0.</source>
        <translation>从上到下的洞数；两个数都大于 0 时代替格子尺寸。默认：0。</translation>
    </message>
    <message>
        <source>Holes across</source>
        <translation>横向洞数</translation>
    </message>
    <message>
        <source>Number of holes from left to right; see above. Default: 0.</source>
        <translation>从左到右的洞数；参见上方。默认：0。</translation>
    </message>
    <message>
        <source>Pixels between the left edge of a cell and its hole where holes do not lie anywhere. Default: 0.</source>
        <translation>洞不在任意位置时，格子左边缘与其中的洞之间的像素数。默认：0。</translation>
    </message>
    <message>
        <source>Pixels between the upper edge of a cell and its hole where holes do not lie anywhere. Default: 0.</source>
        <translation>洞不在任意位置时，格子上边缘与洞之间的像素数。默认：0。</translation>
    </message>
    <message>
        <source>Upright stripes</source>
        <translation>竖条纹</translation>
    </message>
    <message>
        <source>How many stripes from top to bottom. Default: 0 to 0.</source>
        <translation>从上到下的条带数。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Level stripes</source>
        <translation>横条纹</translation>
    </message>
    <message>
        <source>How many stripes from left to right. Default: 0 to 0.</source>
        <translation>从左到右的条带数。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Width of upright stripes</source>
        <translation>竖条纹的宽度</translation>
    </message>
    <message>
        <source>In pixels. Default: 0 to 0.</source>
        <translation>以像素计。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Height of level stripes</source>
        <translation>横条纹的高度</translation>
    </message>
    <message>
        <source>How many cells lie along the shorter side. Default: 3 to 7.</source>
        <translation>沿短边的格数。默认：3 到 7。</translation>
    </message>
    <message>
        <source>Line width</source>
        <translation>线宽</translation>
    </message>
    <message>
        <source>Width of a line as a share of a cell; wide lines hide most of every object. Default: 0.2 to 0.5.</source>
        <translation>线宽占格子的比例；线宽较大时会遮住每个对象的大部分。默认：0.2 到 0.5。</translation>
    </message>
    <message>
        <source>Rotate the grid</source>
        <translation>旋转网格</translation>
    </message>
    <message>
        <source>Angle of the grid in radians: 0.79 is 45 degrees. Default: 0 to 0.</source>
        <translation>网格的角度（弧度）：0.79 为 45 度。默认：0 到 0。</translation>
    </message>
    <message>
        <source>Random erasing</source>
        <translation>随机擦除</translation>
    </message>
    <message>
        <source>Paints one rectangle over the image.</source>
        <translation>在图像上涂盖一个矩形。</translation>
    </message>
    <message>
        <source>Grid of holes</source>
        <translation>洞网格</translation>
    </message>
    <message>
        <source>Paints a rectangle in every cell of a grid.</source>
        <translation>在网格的每个格子中涂盖一个矩形。</translation>
    </message>
    <message>
        <source>Grid of lines</source>
        <translation>线网格</translation>
    </message>
    <message>
        <source>Paints the lines of a grid over the image.</source>
        <translation>在图像上涂盖网格线。</translation>
    </message>
    <message>
        <source>Stripes</source>
        <translation>条纹</translation>
    </message>
    <message>
        <source>Paints stripes from edge to edge.</source>
        <translation>涂盖从一边到另一边的条带。</translation>
    </message>
    <message>
        <source>Any flip or quarter turn</source>
        <translation>任意翻转或直角旋转</translation>
    </message>
    <message>
        <source>One of the eight flips and quarter turns, pixel for pixel; for views from above, where no side is up.</source>
        <translation>八种翻转和四分之一圈旋转中的一种，逐像素精确；适用于不分上下的俯视图像。</translation>
    </message>
    <message>
        <source>How many rectangles are painted over each object. Default: 1 to 1.</source>
        <translation>每个对象上涂盖的矩形数量。默认：1 到 1。</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the object&apos;s height. Default: 0.1 to 0.1.</source>
        <translation>洞的高度占对象高度的比例。默认：0.1 到 0.1。</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the object&apos;s width. Default: 0.1 to 0.1.</source>
        <translation>洞的宽度占对象宽度的比例。默认：0.1 到 0.1。</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Classes whose objects get holes, by name or number, separated by commas. Default: none named, then all do.</source>
        <translation>其对象带洞的类别，按名称或编号，以逗号分隔。默认：未指定，则全部带洞。</translation>
    </message>
    <message>
        <source>Protected classes</source>
        <translation>受保护的类别</translation>
    </message>
    <message>
        <source>Classes whose objects no hole touches, by name or number, separated by commas. Default: none named, then all are.</source>
        <translation>其对象不被任何洞触及的类别，按名称或编号，以逗号分隔。默认：未指定，则全部如此。</translation>
    </message>
    <message>
        <source>Clearance</source>
        <translation>间距</translation>
    </message>
    <message>
        <source>Room around protected objects that stays free too, as a share of their own size. Default: 0.</source>
        <translation>受保护对象周围同样留空的范围，占其自身尺寸的比例。默认：0。</translation>
    </message>
    <message>
        <source>How many rectangles are painted over; one that finds no free place is left out. Default: 1 to 1.</source>
        <translation>涂盖的矩形数；找不到空位的矩形会被略去。默认：1 到 1。</translation>
    </message>
    <message>
        <source>Height of a hole as a share of the image&apos;s height. Default: 0.05 to 0.2.</source>
        <translation>洞的高度占图像高度的比例。默认：0.05 到 0.2。</translation>
    </message>
    <message>
        <source>Width of a hole as a share of the image&apos;s width. Default: 0.05 to 0.2.</source>
        <translation>洞的宽度占图像宽度的比例。默认：0.05 到 0.2。</translation>
    </message>
    <message>
        <source>Plain grey</source>
        <translation>纯灰色</translation>
    </message>
    <message>
        <source>Surroundings (Telea)</source>
        <translation>周围内容 (Telea)</translation>
    </message>
    <message>
        <source>Surroundings (Navier-Stokes)</source>
        <translation>周围内容（Navier-Stokes）</translation>
    </message>
    <message>
        <source>How many objects are painted over, at most all. Default: 1 to 1.</source>
        <translation>涂盖的对象数，最多为全部。默认：1 到 1。</translation>
    </message>
    <message>
        <source>What is seen in place of the object. Default: plain grey.</source>
        <translation>对象位置上显示的内容。默认：纯灰色。</translation>
    </message>
    <message>
        <source>Grey level</source>
        <translation>灰度级</translation>
    </message>
    <message>
        <source>Of a plain fill: 0 is black, 255 white. Default: 0.</source>
        <translation>用于纯色填充：0 为黑，255 为白。默认：0。</translation>
    </message>
    <message>
        <source>Share of the pixels</source>
        <translation>像素的比例</translation>
    </message>
    <message>
        <source>How many pixels are lost: 0.01 is one in a hundred. Default: 0.01.</source>
        <translation>丢失多少像素：0.01 为百分之一。默认：0.01。</translation>
    </message>
    <message>
        <source>On: every channel loses its own pixels. Off: whole pixels are lost. Default: off.</source>
        <translation>开：每个通道各自丢失像素。关：丢失整个像素。默认：关。</translation>
    </message>
    <message>
        <source>What a lost pixel shows. Default: plain colour.</source>
        <translation>丢失的像素显示的内容。默认：纯色。</translation>
    </message>
    <message>
        <source>Colour of lost pixels. Default: black.</source>
        <translation>丢失像素的颜色。默认：黑色。</translation>
    </message>
    <message>
        <source>Holes in objects</source>
        <translation>对象中的洞</translation>
    </message>
    <message>
        <source>Paints rectangles over objects, of some classes if you like.</source>
        <translation>在对象上涂盖矩形，可限定于某些类别。</translation>
    </message>
    <message>
        <source>Holes beside objects</source>
        <translation>对象旁的洞</translation>
    </message>
    <message>
        <source>Paints rectangles over the image where they cover no protected object.</source>
        <translation>在图像上不遮挡受保护对象的位置涂盖矩形。</translation>
    </message>
    <message>
        <source>Remove objects</source>
        <translation>移除对象</translation>
    </message>
    <message>
        <source>Paints over whole objects; their boxes go.</source>
        <translation>涂盖整个对象；其标注框随之去掉。</translation>
    </message>
    <message>
        <source>Lost pixels</source>
        <translation>丢失像素</translation>
    </message>
    <message>
        <source>Single pixels go black, as with a faulty sensor.</source>
        <translation>单个像素变黑，如同传感器有故障。</translation>
    </message>
    <message>
        <source>Height, instead</source>
        <translation>改用高度</translation>
    </message>
    <message>
        <source>Width, instead</source>
        <translation>改用宽度</translation>
    </message>
    <message>
        <source>Length in pixels that the result must not exceed on this side; used instead of the longer side where it is not 0. Default: 0.</source>
        <translation>结果在此边上不得超过的像素长度；不为 0 时代替长边使用。默认：0。</translation>
    </message>
    <message>
        <source>Length in pixels that the result must reach on this side; used instead of the shorter side where it is not 0. Default: 0.</source>
        <translation>结果在此边必须达到的长度（像素）；不为 0 时代替短边。默认：0。</translation>
    </message>
    <message>
        <source>Added to the size 1 of the image: 0.1 is a tenth larger, -0.1 a tenth smaller. Default: -0.1 to 0.1.</source>
        <translation>加到图像尺寸 1 上的值：0.1 为大十分之一，-0.1 为小十分之一。默认：-0.1 到 0.1。</translation>
    </message>
    <message>
        <source>Border on this side in pixels. Default: 0.</source>
        <translation>此边的边框（像素）。默认：0。</translation>
    </message>
    <message>
        <source>Height a multiple of</source>
        <translation>高度为其倍数</translation>
    </message>
    <message>
        <source>The height grows to the next multiple of this, for instance 32; used instead of the least height where it is not 0. Default: 0.</source>
        <translation>高度增大到此值的下一个倍数，例如 32；不为 0 时代替最小高度。默认：0。</translation>
    </message>
    <message>
        <source>Width a multiple of</source>
        <translation>宽度为其倍数</translation>
    </message>
    <message>
        <source>The width grows to the next multiple of this, for instance 32; used instead of the least width where it is not 0. Default: 0.</source>
        <translation>宽度增大到此值的下一个倍数，例如 32；不为 0 时代替最小宽度。默认：0。</translation>
    </message>
    <message>
        <source>Random size</source>
        <translation>随机尺寸</translation>
    </message>
    <message>
        <source>Makes the image larger or smaller; proportions stay.</source>
        <translation>放大或缩小图像；比例保持不变。</translation>
    </message>
    <message>
        <source>Letterbox</source>
        <translation>信箱式填充</translation>
    </message>
    <message>
        <source>Fits the whole image into a fixed frame and fills the rest with a plain border.</source>
        <translation>将整张图像放入固定画幅，其余部分用纯色边框填充。</translation>
    </message>
    <message>
        <source>Pad the sides</source>
        <translation>填充各边</translation>
    </message>
    <message>
        <source>Adds a border of fixed width to each side.</source>
        <translation>为每边添加固定宽度的边框。</translation>
    </message>
    <message>
        <source>What fills the space that opens at the edges. Mirrored and repeated borders can show objects a second time; the rules for boxes say what becomes of those. Default: plain colour.</source>
        <translation>填充边缘处空出区域的方式。镜像和重复的边界可能再次显示对象；标注框规则规定如何处理这些对象。默认：纯色。</translation>
    </message>
    <message>
        <source>Fit the frame</source>
        <translation>适应画幅</translation>
    </message>
    <message>
        <source>On: the frame grows or shrinks so that it shows the whole moved image. Off: what leaves the frame is cut. Default: off.</source>
        <translation>开：画幅放大或缩小，以显示移动后的整张图像。关：超出画幅的部分被裁去。默认：关。</translation>
    </message>
    <message>
        <source>Average</source>
        <translation>平均</translation>
    </message>
    <message>
        <source>As sampled</source>
        <translation>按抽样</translation>
    </message>
    <message>
        <source>Average joins all pixels that fall into one; as sampled takes single pixels, and small things may vanish or flicker. Default: average.</source>
        <translation>“平均”合并落入同一像素的所有像素；“按采样”只取单个像素，细小的内容可能消失或闪烁。默认：平均。</translation>
    </message>
    <message>
        <source>Where a smaller image lies in the padded frame. Default: centre.</source>
        <translation>较小的图像在填充后画幅中的位置。默认：居中。</translation>
    </message>
    <message>
        <source>Max aspect</source>
        <translation>最大长宽比</translation>
    </message>
    <message>
        <source>Boxes with a longer side of more than this many times the shorter one are dropped. 0: any shape.</source>
        <translation>长边超过短边此倍数的标注框会被去掉。0：任何形状。</translation>
    </message>
    <message>
        <source>Get a box</source>
        <translation>获得标注框</translation>
    </message>
    <message>
        <source>Painted over</source>
        <translation>涂盖</translation>
    </message>
    <message>
        <source>Plain border</source>
        <translation>纯色边界</translation>
    </message>
    <message>
        <source>What becomes of objects that mirrored and repeated borders show again: each gets a box of its own, they are painted over with the border colour, or such borders become plain.</source>
        <translation>对镜像和重复的边界再次显示的对象的处理：各自获得标注框，用边界颜色涂盖，或将此类边界改为纯色。</translation>
    </message>
    <message>
        <source>As Albumentations</source>
        <translation>与 Albumentations 相同</translation>
    </message>
    <message>
        <source>Boxes are boxed again, cut and filtered after every step, as Albumentations does: to match a training script. Boxes then grow with every turn. Off: once, at the end, against the original object.</source>
        <translation>每个步骤之后都重新框定、裁切和筛选标注框，与 Albumentations 的做法相同：用于与训练脚本保持一致。标注框会随每次旋转变大。关：只在最后对照原对象处理一次。</translation>
    </message>
    <message>
        <source>A folder of images, with all folders in it, or image files separated by commas. One of them is drawn for each copy.</source>
        <translation>图像文件夹（含其中所有子文件夹），或以逗号分隔的图像文件。每份副本从中抽取一张。</translation>
    </message>
    <message>
        <source>How much of the matched image is blended in. 0 leaves the image as it is, 1 takes the histogram of the reference. Default: 0.5 to 1.</source>
        <translation>匹配后的图像混入的程度。0 保持图像原样，1 采用参考图像的直方图。默认：0.5 到 1。</translation>
    </message>
    <message>
        <source>Coarseness</source>
        <translation>粗细程度</translation>
    </message>
    <message>
        <source>Up to which share of the shorter side the frequencies are taken from the reference. Larger values take finer structures, too, and leave ripples. Default: 0 to 0.1.</source>
        <translation>从参考图像取用频率的范围，上限占短边的比例。越大也会取用更细的结构，并留下波纹。默认：0 到 0.1。</translation>
    </message>
    <message>
        <source>Directions of the colours (PCA)</source>
        <translation>颜色的方向（PCA）</translation>
    </message>
    <message>
        <source>Mean and spread of each channel</source>
        <translation>各通道的均值与标准差</translation>
    </message>
    <message>
        <source>Darkest and brightest of each channel</source>
        <translation>各通道的最暗值与最亮值</translation>
    </message>
    <message>
        <source>How much of the adapted image is blended in. 0 leaves the image as it is, 1 takes the colours of the reference. Default: 0.25 to 1.</source>
        <translation>适配后的图像混入的程度。0 保持图像原样，1 采用参考图像的颜色。默认：0.25 到 1。</translation>
    </message>
    <message>
        <source>What is taken over</source>
        <translation>采用的内容</translation>
    </message>
    <message>
        <source>PCA turns the colours into the directions in which the colours of the reference spread; the others stretch each channel by itself. Default: PCA.</source>
        <translation>PCA 将颜色转到参考图像颜色分布的方向上；其他方式分别拉伸各个通道。默认：PCA。</translation>
    </message>
    <message>
        <source>Histogram of a reference</source>
        <translation>参考图像的直方图</translation>
    </message>
    <message>
        <source>Brightness and contrast of each channel as in another image: of another camera or day.</source>
        <translation>各通道的亮度和对比度与另一张图像相同：如来自另一台相机或另一天。</translation>
    </message>
    <message>
        <source>Coarse look of a reference (FDA)</source>
        <translation>参考图像的大体外观（FDA）</translation>
    </message>
    <message>
        <source>Light and large structures as in another image; what is to be seen stays.</source>
        <translation>光照和大型结构与另一张图像相同；画面内容不变。</translation>
    </message>
    <message>
        <source>Colours of a reference</source>
        <translation>参考图像的颜色</translation>
    </message>
    <message>
        <source>Mean and spread of the colours as in another image.</source>
        <translation>颜色的均值与标准差与另一张图像相同。</translation>
    </message>
    <message>
        <source>Reflections</source>
        <translation>镜像对象</translation>
    </message>
    <message>
        <source>Share of the image</source>
        <translation>图像的比例</translation>
    </message>
    <message>
        <source>Its own pixels</source>
        <translation>自身像素</translation>
    </message>
    <message>
        <source>Beside objects</source>
        <translation>目标旁边</translation>
    </message>
    <message>
        <source>Pictures</source>
        <translation>贴图</translation>
    </message>
    <message>
        <source>A folder of pictures to lay on, with all folders in it, or image files separated by commas. Where a picture is transparent (PNG, WebP) the image stays to be seen. One is drawn each time.</source>
        <translation>要贴上的图片所在的文件夹（含其中所有子文件夹），或用逗号分隔的图像文件。图片透明处（PNG、WebP）仍可看到原图像。每次抽取一张。</translation>
    </message>
    <message>
        <source>How many pictures are laid on an image. Default: 1 to 1.</source>
        <translation>在一幅图像上贴多少张图片。默认：1 到 1。</translation>
    </message>
    <message>
        <source>How large a picture is shown. Its own pixels: as large as it is, made smaller where the image is. Its shape stays. Default: share of the image.</source>
        <translation>图片显示的大小。自身像素：按其原大，图像较小时则缩小。形状保持不变。默认：图像的比例。</translation>
    </message>
    <message>
        <source>Size as a share of the largest that fits into the image; larger pictures hide more. Default: 0.1 to 0.3.</source>
        <translation>大小，以能放入图像的最大尺寸的比例表示；图片越大，遮挡越多。默认：0.1 到 0.3。</translation>
    </message>
    <message>
        <source>Anywhere: objects may be covered, and what is covered counts as hidden. Beside objects: no box is touched; a picture that finds no such place is left out. Default: anywhere.</source>
        <translation>任意位置：目标可能被遮挡，被遮挡部分计为不可见。目标旁边：不触及任何标注框；找不到这种位置的图片会被略去。默认：任意位置。</translation>
    </message>
    <message>
        <source>Pictures laid on</source>
        <translation>贴上的图片</translation>
    </message>
    <message>
        <source>Lays stickers, logos, leaves or dirt from a folder on the image; objects below are covered.</source>
        <translation>把文件夹中的贴纸、标志、叶子或污迹贴到图像上；下面的目标会被遮挡。</translation>
    </message>
    <message>
        <source>References</source>
        <translation>参考图像</translation>
    </message>
</context>
<context>
    <name>Treatment</name>
    <message>
        <source>%1 images.</source>
        <translation>%1 张图像。</translation>
    </message>
    <message>
        <source>%1 boxes, one in each of %2 images.</source>
        <translation>%1 个标注框，分别在 %2 张图像中各一个。</translation>
    </message>
    <message>
        <source>%1 boxes in %2 images, nearly always one per image.</source>
        <translation>%1 个标注框在 %2 张图像中，几乎每张一个。</translation>
    </message>
    <message>
        <source>%1 boxes in %2 images.</source>
        <translation>%1 个标注框在 %2 张图像中。</translation>
    </message>
    <message>
        <source>%1 of its %2 images also hold %3, %4 for each of its own: repeating whole images cannot balance it. Balance shows how close it comes; images without %3 would help most.</source>
        <translation>它的 %2 张图像中有 %1 张也含有 %3，每个自身对象对应 %4：重复整张图像无法使其平衡。“平衡”显示能接近到何种程度；不含 %3 的图像最有帮助。</translation>
    </message>
    <message>
        <source>About %1 augmented copies of each of its %2 images would bring it level.</source>
        <translation>其 %2 张图像各做约 %1 份增强副本即可持平。</translation>
    </message>
    <message>
        <source>Nothing to repeat: label or collect images of it.</source>
        <translation>无可重复：请标注或收集含有它的图像。</translation>
    </message>
    <message>
        <source>Copies do not help here: move or collect images for validation.</source>
        <translation>副本在此无济于事：请移动或收集用于验证的图像。</translation>
    </message>
    <message>
        <source>%1 distinct objects teach little however often they are repeated: collect more.</source>
        <translation>%1 个不同的对象无论重复多少次都教不了多少：请收集更多。</translation>
    </message>
    <message>
        <source>%1× fewer than %2</source>
        <translation>仅为 %2 的 1/%1</translation>
    </message>
</context>
<context>
    <name>Verdict</name>
    <message>
        <source>No class has any box</source>
        <translation>没有类别含有标注框</translation>
    </message>
    <message>
        <source>No class has any image</source>
        <translation>没有类别含有图像</translation>
    </message>
    <message>
        <source>Largest class, boxes: %1</source>
        <translation>最大类别，标注框：%1</translation>
    </message>
    <message>
        <source>Largest class, images: %1</source>
        <translation>最大类别，图像：%1</translation>
    </message>
    <message>
        <source>%1 against %2 boxes of %3 = %4, at least %5</source>
        <translation>%1，相对 %3 的 %2 个标注框 = %4，至少 %5</translation>
    </message>
    <message>
        <source>%1 against %2 images of %3 = %4, at least %5</source>
        <translation>%1，相对 %3 的 %2 张图像 = %4，至少 %5</translation>
    </message>
    <message>
        <source>%1 against %2 boxes of %3 = %4, below %5</source>
        <translation>%1，相对 %3 的 %2 个标注框 = %4，低于 %5</translation>
    </message>
    <message>
        <source>%1 against %2 images of %3 = %4, below %5</source>
        <translation>%1，相对 %3 的 %2 张图像 = %4，低于 %5</translation>
    </message>
    <message>
        <source>Training boxes: %1, at least %2</source>
        <translation>训练标注框：%1，至少 %2</translation>
    </message>
    <message>
        <source>Training images: %1, at least %2</source>
        <translation>训练图像：%1，至少 %2</translation>
    </message>
    <message>
        <source>Training boxes: %1, fewer than %2</source>
        <translation>训练标注框：%1，少于 %2</translation>
    </message>
    <message>
        <source>Training images: %1, fewer than %2</source>
        <translation>训练图像：%1，少于 %2</translation>
    </message>
    <message>
        <source>No validation boxes: how well it is found cannot be measured</source>
        <translation>没有验证标注框：无法衡量其检出效果</translation>
    </message>
    <message>
        <source>No validation images: how well it is found cannot be measured</source>
        <translation>没有验证图像：无法衡量其检出效果</translation>
    </message>
    <message>
        <source>Validation boxes: %1, at least %2: a measured recall of 80 % stands for %3 to %4</source>
        <translation>验证标注框：%1，至少 %2：测得 80 % 的召回率代表 %3 到 %4</translation>
    </message>
    <message>
        <source>Validation images: %1, at least %2: a measured recall of 80 % stands for %3 to %4</source>
        <translation>验证图像：%1，至少 %2：测得 80 % 的召回率代表 %3 到 %4</translation>
    </message>
    <message>
        <source>Validation boxes: %1, fewer than %2: a measured recall of 80 % could stand for anything from %3 to %4</source>
        <translation>验证标注框：%1，少于 %2：测得 80 % 的召回率可能代表 %3 到 %4 之间的任何值</translation>
    </message>
    <message>
        <source>Validation images: %1, fewer than %2: a measured recall of 80 % could stand for anything from %3 to %4</source>
        <translation>验证图像：%1，少于 %2：测得 80 % 的召回率可能代表 %3 到 %4 之间的任何值</translation>
    </message>
    <message>
        <source>enough</source>
        <translation>足够</translation>
    </message>
    <message>
        <source>low</source>
        <translation>偏低</translation>
    </message>
    <message>
        <source>critical</source>
        <translation>严重</translation>
    </message>
</context>
<context>
    <name>Weights</name>
    <message>
        <source>Balanced (scikit-learn)</source>
        <translation>均衡（scikit-learn）</translation>
    </message>
    <message>
        <source>Inverse share</source>
        <translation>份额倒数</translation>
    </message>
    <message>
        <source>Against the largest class</source>
        <translation>相对最大类别</translation>
    </message>
    <message>
        <source>Inverse square root</source>
        <translation>平方根倒数</translation>
    </message>
    <message>
        <source>Effective number of samples</source>
        <translation>有效样本数</translation>
    </message>
    <message>
        <source>Log-smoothed</source>
        <translation>对数平滑</translation>
    </message>
    <message>
        <source>Custom</source>
        <translation>自定义</translation>
    </message>
</context>
<context>
    <name>ballast::AugmentMode</name>
    <message>
        <source>No dataset is open</source>
        <translation>没有打开的数据集</translation>
    </message>
    <message>
        <source>Open a folder, or drop one on this window.</source>
        <translation>请打开文件夹，或将其拖到此窗口。</translation>
    </message>
    <message>
        <source>This dataset has no images</source>
        <translation>此数据集没有图像</translation>
    </message>
    <message>
        <source>No image is chosen</source>
        <translation>未选择图像</translation>
    </message>
    <message>
        <source>Choose one on the left.</source>
        <translation>请在左侧选择一张。</translation>
    </message>
    <message>
        <source>Image %1 of %2 · %3 × %4 · zoom %5 %</source>
        <translation>图像 %1 / %2 · %3 × %4 · 缩放 %5 %</translation>
    </message>
</context>
<context>
    <name>ballast::BalanceMode</name>
    <message>
        <source>Plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Weights and samplers</source>
        <translation>权重与采样器</translation>
    </message>
    <message>
        <source>Hierarchy</source>
        <translation>层级</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Resize</source>
        <translation>调整尺寸</translation>
    </message>
</context>
<context>
    <name>ballast::BalancePage</name>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>Save</source>
        <translation>保存</translation>
    </message>
</context>
<context>
    <name>ballast::BeforeAfterChart</name>
    <message>
        <source>target %1</source>
        <translation>目标 %1</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>after</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
</context>
<context>
    <name>ballast::BoxRulesPanel</name>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Change %1</source>
        <translation>更改%1</translation>
    </message>
    <message>
        <source>Change outline</source>
        <translation>更改轮廓</translation>
    </message>
    <message>
        <source>Change mirrored objects</source>
        <translation>更改镜像对象</translation>
    </message>
    <message>
        <source>Change box rules</source>
        <translation>更改标注框规则</translation>
    </message>
    <message>
        <source>What each step may do to images that hold a class</source>
        <translation>各步骤可对含有某类别的图像做什么</translation>
    </message>
    <message>
        <source>Class rules…</source>
        <translation>类别规则…</translation>
    </message>
    <message>
        <source>Class rules (%1)…</source>
        <translation>类别规则（%1）…</translation>
    </message>
</context>
<context>
    <name>ballast::BoxSizesPage</name>
    <message>
        <source>Width and height of each box after resizing</source>
        <translation>缩放后每个标注框的宽和高</translation>
    </message>
    <message>
        <source>Box sizes</source>
        <translation>标注框尺寸</translation>
    </message>
    <message>
        <source>width (px)</source>
        <translation>宽度 (px)</translation>
    </message>
    <message>
        <source>height (px)</source>
        <translation>高度 (px)</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>没有标注框，或其图像尺寸未知</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>&lt; 8 px</source>
        <translation>&lt; 8 px</translation>
    </message>
    <message>
        <source>&lt; 16 px</source>
        <translation>&lt; 16 px</translation>
    </message>
    <message>
        <source>&lt; 32 px</source>
        <translation>&lt; 32 px</translation>
    </message>
    <message>
        <source>median</source>
        <translation>中位数</translation>
    </message>
    <message>
        <source>%1 of %2 boxes</source>
        <translation>%1 / %2 个标注框</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>%1 of %2 boxes drawn, evenly picked from each class; click a point to see its image.</source>
        <translation>绘制了 %2 个标注框中的 %1 个，从各类别均匀选取；单击点可查看其图像。</translation>
    </message>
    <message>
        <source>Click a point to see its image.</source>
        <translation>单击点可查看其图像。</translation>
    </message>
    <message>
        <source>Smallest side under 4, 8, 16 and 32 px</source>
        <translation>最短边小于 4、8、16 和 32 px</translation>
    </message>
    <message>
        <source>&lt; 4 px</source>
        <translation>&lt; 4 px</translation>
    </message>
</context>
<context>
    <name>ballast::BudgetSampler</name>
    <message>
        <source>Trying budgets</source>
        <translation>正在尝试预算</translation>
    </message>
</context>
<context>
    <name>ballast::Card</name>
    <message>
        <source>Copy or save this chart</source>
        <translation>复制或保存此图表</translation>
    </message>
</context>
<context>
    <name>ballast::Chart</name>
    <message>
        <source>A chart is saved as PNG, SVG or CSV, not as &quot;%1&quot;</source>
        <translation>图表可保存为 PNG、SVG 或 CSV，不能保存为“%1”</translation>
    </message>
    <message>
        <source>End the name with .png, .svg or .csv.</source>
        <translation>文件名请以 .png、.svg 或 .csv 结尾。</translation>
    </message>
    <message>
        <source>Copy picture</source>
        <translation>复制图片</translation>
    </message>
    <message>
        <source>Copy numbers</source>
        <translation>复制数据</translation>
    </message>
    <message>
        <source>Save as PNG…</source>
        <translation>保存为 PNG…</translation>
    </message>
    <message>
        <source>PNG picture (*.png)</source>
        <translation>PNG 图片 (*.png)</translation>
    </message>
    <message>
        <source>Save as SVG…</source>
        <translation>保存为 SVG…</translation>
    </message>
    <message>
        <source>SVG drawing (*.svg)</source>
        <translation>SVG 图形 (*.svg)</translation>
    </message>
    <message>
        <source>Save numbers as CSV…</source>
        <translation>将数据保存为 CSV…</translation>
    </message>
    <message>
        <source>CSV table (*.csv)</source>
        <translation>CSV 表格 (*.csv)</translation>
    </message>
    <message>
        <source>Save chart</source>
        <translation>保存图表</translation>
    </message>
</context>
<context>
    <name>ballast::ClassBarsChart</name>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>verdict</source>
        <translation>判定</translation>
    </message>
</context>
<context>
    <name>ballast::ClassRulesDialog</name>
    <message>
        <source>allowed</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>forbidden</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>at most %1 %</source>
        <translation>最多 %1 %</translation>
    </message>
    <message>
        <source>Class rules</source>
        <translation>类别规则</translation>
    </message>
    <message>
        <source>What a step may do to images that hold a class. An image gets what all its classes allow; click a cell to change it.</source>
        <translation>步骤可对含有某类别的图像做什么。图像只接受其所有类别都允许的处理；单击单元格可更改。</translation>
    </message>
    <message>
        <source>Open a dataset and add a step: classes are the rows, steps the columns.</source>
        <translation>请打开数据集并添加步骤：行为类别，列为步骤。</translation>
    </message>
    <message>
        <source>Allow</source>
        <translation>允许</translation>
    </message>
    <message>
        <source>Forbid</source>
        <translation>禁止</translation>
    </message>
    <message>
        <source>At most %1 % of the range</source>
        <translation>最多为范围的 %1 %</translation>
    </message>
    <message>
        <source>Swap the label with</source>
        <translation>将标签互换为</translation>
    </message>
    <message>
        <source>Change rule of %1</source>
        <translation>更改 %1 的规则</translation>
    </message>
</context>
<context>
    <name>ballast::ClassesPage</name>
    <message>
        <source>Log scale</source>
        <translation>对数刻度</translation>
    </message>
    <message>
        <source>Show target</source>
        <translation>显示目标</translation>
    </message>
    <message>
        <source>By split</source>
        <translation>按划分</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>This dataset has no classes</source>
        <translation>此数据集没有类别</translation>
    </message>
    <message>
        <source>Count: boxes</source>
        <translation>计数：标注框</translation>
    </message>
    <message>
        <source>Count: images</source>
        <translation>计数：图像</translation>
    </message>
    <message>
        <source>Sort: most first</source>
        <translation>排序：最多优先</translation>
    </message>
    <message>
        <source>Sort: fewest first</source>
        <translation>排序：最少优先</translation>
    </message>
    <message>
        <source>Sort: by name</source>
        <translation>排序：按名称</translation>
    </message>
    <message>
        <source>Sort: worst verdict first</source>
        <translation>排序：判定最差优先</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>计数</translation>
    </message>
    <message>
        <source>Sort</source>
        <translation>排序</translation>
    </message>
    <message>
        <source>Rules…</source>
        <translation>规则…</translation>
    </message>
    <message>
        <source>When a class counts as too low</source>
        <translation>类别何时算过少</translation>
    </message>
    <message>
        <source>How often classes share an image</source>
        <translation>类别共享图像的频率</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>共现</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>No image holds an object</source>
        <translation>没有图像含有对象</translation>
    </message>
    <message>
        <source>target: %1</source>
        <translation>目标：%1</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>显示图像</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>处理…</translation>
    </message>
</context>
<context>
    <name>ballast::CoOccurrencePage</name>
    <message>
        <source>How often classes share an image</source>
        <translation>类别共享图像的频率</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>共现</translation>
    </message>
    <message>
        <source>No image holds an object, or there are too many classes</source>
        <translation>没有图像含有对象，或类别太多</translation>
    </message>
    <message>
        <source>%1: %2 images</source>
        <translation>%1：%2 张图像</translation>
    </message>
    <message>
        <source>%1 of %2 images with %3 also hold %4 (%5)</source>
        <translation>含有 %3 的 %2 张图像中有 %1 张也含有 %4（%5）</translation>
    </message>
    <message>
        <source>Where a rare class mostly shares its images with a common one, repeating whole images adds both. The wheel zooms, dragging moves, a double click shows everything.</source>
        <translation>若罕见类别多与常见类别同处一图，重复整张图像会同时增加两者。滚轮缩放，拖动平移，双击显示全部。</translation>
    </message>
</context>
<context>
    <name>ballast::CopyPreview</name>
    <message>
        <source>A copy that the selected row stands for</source>
        <translation>所选行代表的一份副本</translation>
    </message>
    <message>
        <source>As the export will write it. Click to see the next copy.</source>
        <translation>与导出将写出的一致。点击可查看下一份副本。</translation>
    </message>
    <message>
        <source>Making the copy…</source>
        <translation>正在生成副本…</translation>
    </message>
    <message>
        <source>Making a copy to look at</source>
        <translation>正在生成供查看的副本</translation>
    </message>
    <message>
        <source>This copy could not be made.</source>
        <translation>无法生成此副本。</translation>
    </message>
    <message>
        <source>copy %1 of %2, as it is written</source>
        <translation>副本 %1 / %2，与写出的一致</translation>
    </message>
    <message>
        <source>as it is written</source>
        <translation>与写出的一致</translation>
    </message>
</context>
<context>
    <name>ballast::CurveChart</name>
    <message>
        <source>%1 with %2 images added; click to make this the budget</source>
        <translation>增加 %2 张图像时为 %1；单击设为预算</translation>
    </message>
    <message>
        <source>line</source>
        <translation>线</translation>
    </message>
</context>
<context>
    <name>ballast::DatasetSession</name>
    <message>
        <source>Opening was stopped</source>
        <translation>打开已停止</translation>
    </message>
    <message>
        <source>The sample could not be put in its place</source>
        <translation>无法将示例放到位</translation>
    </message>
    <message>
        <source>Check that the folder can be written.</source>
        <translation>请检查该文件夹是否可写。</translation>
    </message>
    <message>
        <source>Opening %1</source>
        <translation>正在打开 %1</translation>
    </message>
    <message>
        <source>Making the sample dataset</source>
        <translation>正在生成示例数据集</translation>
    </message>
    <message>
        <source>Looking for problems</source>
        <translation>正在查找问题</translation>
    </message>
</context>
<context>
    <name>ballast::DrawnLog</name>
    <message>
        <source>yes</source>
        <translation>是</translation>
    </message>
    <message>
        <source>no</source>
        <translation>否</translation>
    </message>
    <message>
        <source>Step</source>
        <translation>步骤</translation>
    </message>
    <message>
        <source>Drawn for this sample</source>
        <translation>本样本的抽取值</translation>
    </message>
    <message>
        <source>Drawn values</source>
        <translation>抽取的值</translation>
    </message>
    <message>
        <source>switched off</source>
        <translation>已关闭</translation>
    </message>
    <message>
        <source>not drawn for this sample (p %1)</source>
        <translation>本样本未抽中（p %1）</translation>
    </message>
    <message>
        <source>  ·  ranges × %1 because of %2</source>
        <translation>  ·  范围 × %1，因为 %2</translation>
    </message>
    <message>
        <source>not drawn for this sample</source>
        <translation>本样本未抽取</translation>
    </message>
</context>
<context>
    <name>ballast::ExportForm</name>
    <message>
        <source>Full colour resolution (4:4:4)</source>
        <translation>完整色彩分辨率 (4:4:4)</translation>
    </message>
    <message>
        <source>Destination</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Destination folder</source>
        <translation>目标文件夹</translation>
    </message>
    <message>
        <source>A folder that is new or empty</source>
        <translation>新的或空的文件夹</translation>
    </message>
    <message>
        <source>Choose the destination…</source>
        <translation>选择目标…</translation>
    </message>
    <message>
        <source>The source is never written to.</source>
        <translation>绝不写入源数据。</translation>
    </message>
    <message>
        <source>Format</source>
        <translation>格式</translation>
    </message>
    <message>
        <source>Format of the labels</source>
        <translation>标签格式</translation>
    </message>
    <message>
        <source>Splits</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>Validation and test go out as they came.</source>
        <translation>验证集和测试集原样写出。</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>As the source</source>
        <translation>与源相同</translation>
    </message>
    <message>
        <source>File format of the augmented images</source>
        <translation>增强图像的文件格式</translation>
    </message>
    <message>
        <source>1 small … 100 best; default 95</source>
        <translation>1 最小 … 100 最好；默认 95</translation>
    </message>
    <message>
        <source>JPEG only: larger files, sharper colour edges</source>
        <translation>仅 JPEG：文件更大，色彩边缘更清晰</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
    <message>
        <source>Reflink (shares blocks)</source>
        <translation>Reflink（共享数据块）</translation>
    </message>
    <message>
        <source>Hard link (same file)</source>
        <translation>硬链接（同一文件）</translation>
    </message>
    <message>
        <source>How untouched images get there; a copy is used where links cannot be</source>
        <translation>未改动图像的写出方式；无法链接时改为复制</translation>
    </message>
    <message>
        <source>Augmented</source>
        <translation>增强</translation>
    </message>
    <message>
        <source>Quality</source>
        <translation>质量</translation>
    </message>
    <message>
        <source>Untouched</source>
        <translation>未改动</translation>
    </message>
    <message>
        <source>Work</source>
        <translation>工作</translation>
    </message>
    <message>
        <source>The same seed gives the same files; the preview uses it too</source>
        <translation>种子相同则文件相同；预览也使用它</translation>
    </message>
    <message>
        <source>all cores (%1)</source>
        <translation>全部核心（%1）</translation>
    </message>
    <message>
        <source>Images worked on at the same time; changes the speed, not the files</source>
        <translation>同时处理的图像数；只影响速度，不影响文件</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Threads</source>
        <translation>线程</translation>
    </message>
    <message>
        <source>%1 – as the source</source>
        <translation>%1 – 与源相同</translation>
    </message>
    <message>
        <source>without split</source>
        <translation>无划分</translation>
    </message>
    <message>
        <source>%1 · %2 images</source>
        <translation>%1 · %2 张图像</translation>
    </message>
    <message>
        <source>This format holds no boxes: only classes of whole images are written.</source>
        <translation>此格式不含标注框：只写出整张图像的类别。</translation>
    </message>
    <message>
        <source>Destination: a new or empty folder</source>
        <translation>目标：新的或空的文件夹</translation>
    </message>
</context>
<context>
    <name>ballast::ExportMode</name>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Choose a destination.</source>
        <translation>请选择目标。</translation>
    </message>
    <message>
        <source>Give the whole path of the destination.</source>
        <translation>请给出目标的完整路径。</translation>
    </message>
    <message>
        <source>There is a file of that name at the destination.</source>
        <translation>目标处有同名文件。</translation>
    </message>
    <message>
        <source>The destination is not empty. Choose a new folder.</source>
        <translation>目标不为空。请选择新文件夹。</translation>
    </message>
    <message>
        <source>The destination lies inside the source. Choose a folder beside it.</source>
        <translation>目标位于源之内。请选择其旁边的文件夹。</translation>
    </message>
    <message>
        <source>Nothing would be written. Choose at least one split with images.</source>
        <translation>不会写出任何内容。请至少选择一个含图像的划分。</translation>
    </message>
    <message>
        <source>Only %1 are free there. Choose another place, or fewer images.</source>
        <translation>那里只剩 %1。请选择其他位置或减少图像。</translation>
    </message>
    <message>
        <source>Hard links: untouched images are the very files of the source. A program that changes them there changes the source.</source>
        <translation>硬链接：未改动的图像就是源文件本身。在那里修改它们的程序会改动源数据。</translation>
    </message>
    <message>
        <source>Exporting to %1</source>
        <translation>正在导出到 %1</translation>
    </message>
    <message>
        <source>Removing the interrupted export</source>
        <translation>正在删除中断的导出</translation>
    </message>
    <message>
        <source>Exporting</source>
        <translation>正在导出</translation>
    </message>
    <message>
        <source>Making the forecast</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>%1 images will be written</source>
        <translation>将写出 %1 张图像</translation>
    </message>
    <message>
        <source>An export is still running.</source>
        <translation>仍有导出在运行。</translation>
    </message>
</context>
<context>
    <name>ballast::ExportProgress</name>
    <message>
        <source>Stop</source>
        <translation>停止</translation>
    </message>
    <message>
        <source>Export progress</source>
        <translation>导出进度</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Images per second</source>
        <translation>每秒图像数</translation>
    </message>
    <message>
        <source>Time remaining</source>
        <translation>剩余时间</translation>
    </message>
    <message>
        <source>Stop (Esc); nothing half-done stays behind under the destination</source>
        <translation>停止 (Esc)；目标处不会留下半成品</translation>
    </message>
    <message>
        <source>You can go on working: nothing waits for the export. Changes made meanwhile do not reach it.</source>
        <translation>您可以继续工作：导出不会阻塞任何操作。期间的更改不会影响它。</translation>
    </message>
    <message>
        <source>Exporting…</source>
        <translation>正在导出…</translation>
    </message>
    <message>
        <source>Pause</source>
        <translation>暂停</translation>
    </message>
    <message>
        <source>Stopping…</source>
        <translation>正在停止…</translation>
    </message>
    <message>
        <source>Paused</source>
        <translation>已暂停</translation>
    </message>
    <message>
        <source>Go on</source>
        <translation>继续</translation>
    </message>
    <message>
        <source>%1 of %2</source>
        <translation>%1 / %2</translation>
    </message>
</context>
<context>
    <name>ballast::ExportReportView</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>Written, read back</source>
        <translation>已写出并回读</translation>
    </message>
    <message>
        <source>Forecast against written</source>
        <translation>预测与写出对比</translation>
    </message>
    <message>
        <source>Open folder</source>
        <translation>打开文件夹</translation>
    </message>
    <message>
        <source>Copy training snippet</source>
        <translation>复制训练代码</translation>
    </message>
    <message>
        <source>Open in Ballast</source>
        <translation>在 Ballast 中打开</translation>
    </message>
    <message>
        <source>Export again…</source>
        <translation>再次导出…</translation>
    </message>
    <message>
        <source>Copied</source>
        <translation>已复制</translation>
    </message>
    <message>
        <source>%1 images written in %2</source>
        <translation>%1 张图像，用时 %2</translation>
    </message>
    <message>
        <source>%1 · %2 · %3 images per second</source>
        <translation>%1 · %2 · 每秒 %3 张图像</translation>
    </message>
    <message>
        <source>Issues (%1)</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>Read back from disk and compared: every image and every count is as forecast.</source>
        <translation>已从磁盘回读并比较：每张图像和每个数量均与预测一致。</translation>
    </message>
    <message>
        <source>Read back from disk: it differs from the forecast. The issues below say where.</source>
        <translation>已从磁盘回读：与预测不一致。下方的问题说明了位置。</translation>
    </message>
</context>
<context>
    <name>ballast::ExportSummary</name>
    <message>
        <source>Export balanced dataset</source>
        <translation>导出平衡后的数据集</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>of these augmented</source>
        <translation>其中增强</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Boxes lost at edges</source>
        <translation>在边缘丢失的标注框</translation>
    </message>
    <message>
        <source>Disk</source>
        <translation>磁盘</translation>
    </message>
    <message>
        <source>Time</source>
        <translation>时间</translation>
    </message>
    <message>
        <source>Remove what is left over</source>
        <translation>删除残留内容</translation>
    </message>
    <message>
        <source>Change the plan…</source>
        <translation>更改计划…</translation>
    </message>
    <message>
        <source>Forecast</source>
        <translation>预测</translation>
    </message>
    <message>
        <source>≈ %1</source>
        <translation>≈ %1</translation>
    </message>
    <message>
        <source>An earlier export to this place was interrupted after %1 images. It lies in %2 and is not a whole dataset.</source>
        <translation>之前到此处的导出在 %1 张图像后中断。它位于 %2，不是完整的数据集。</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Ratio, exported splits</source>
        <translation>不平衡比（导出的划分）</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
</context>
<context>
    <name>ballast::FigureRow</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Imbalance ratio</source>
        <translation>不平衡比</translation>
    </message>
    <message>
        <source>Classes to treat</source>
        <translation>需处理的类别</translation>
    </message>
    <message>
        <source>Problems found</source>
        <translation>发现的问题</translation>
    </message>
    <message>
        <source>Show the classes, worst first</source>
        <translation>显示类别，最差优先</translation>
    </message>
    <message>
        <source>Show the problems</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>%1 of them hold no object</source>
        <translation>其中 %1 张没有对象</translation>
    </message>
    <message>
        <source>This dataset labels whole images</source>
        <translation>此数据集标注的是整张图像</translation>
    </message>
    <message>
        <source>Largest class against the smallest that is not empty</source>
        <translation>最大类别与最小的非空类别之比</translation>
    </message>
</context>
<context>
    <name>ballast::FocalCard</name>
    <message>
        <source>Focal loss</source>
        <translation>焦点损失</translation>
    </message>
    <message>
        <source>How strongly easy answers are let go; 0 is plain cross-entropy</source>
        <translation>容易的答案被放过的程度；0 为普通交叉熵</translation>
    </message>
    <message>
        <source>Weight of the positives in a binary loss; negatives get 1 − α</source>
        <translation>二元损失中正样本的权重；负样本为 1 − α</translation>
    </message>
    <message>
        <source>p of the right answer</source>
        <translation>正确答案的 p</translation>
    </message>
    <message>
        <source>loss</source>
        <translation>损失</translation>
    </message>
    <message>
        <source>focal loss</source>
        <translation>焦点损失（focal loss）</translation>
    </message>
    <message>
        <source>cross-entropy</source>
        <translation>交叉熵</translation>
    </message>
    <message>
        <source>An answer that is right with 90 % keeps %1 of its loss. α per class, from the class weights: %2.</source>
        <translation>正确概率为 90 % 的答案保留其损失的 %1。每个类别的 α 来自类别权重：%2。</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
</context>
<context>
    <name>ballast::ForecastView</name>
    <message>
        <source>Objects per class, before and after</source>
        <translation>各类别对象数，前后对比</translation>
    </message>
    <message>
        <source>The forecast is being made</source>
        <translation>正在预测</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Before</source>
        <translation>之前</translation>
    </message>
    <message>
        <source>Planned</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>Written</source>
        <translation>写出</translation>
    </message>
    <message>
        <source>Lost at edges</source>
        <translation>在边缘丢失</translation>
    </message>
    <message>
        <source>If every box survived augmentation</source>
        <translation>假设所有标注框都在增强后保留</translation>
    </message>
    <message>
        <source>With the very draws that will be used: exact</source>
        <translation>按将实际使用的抽取计算：精确</translation>
    </message>
    <message>
        <source>Boxes that augmentation moves out of the picture or that fall under the box rules</source>
        <translation>因增强移出图像或不满足标注框规则的标注框</translation>
    </message>
    <message>
        <source>Forecast per class</source>
        <translation>各类别预测</translation>
    </message>
    <message>
        <source>What will be written, class by class</source>
        <translation>将逐类别写出的内容</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>ballast::HeaderBar</name>
    <message>
        <source>all</source>
        <translation>全部</translation>
    </message>
    <message>
        <source>Export balanced dataset</source>
        <translation>导出平衡后的数据集</translation>
    </message>
    <message>
        <source>Undo</source>
        <translation>撤销</translation>
    </message>
    <message>
        <source>Redo</source>
        <translation>重做</translation>
    </message>
    <message>
        <source>Undo: %1</source>
        <translation>撤销：%1</translation>
    </message>
    <message>
        <source>Redo: %1</source>
        <translation>重做：%1</translation>
    </message>
    <message>
        <source>Show figures and images of one split only</source>
        <translation>只显示一个划分的数据和图像</translation>
    </message>
    <message numerus="yes">
        <source>%1 · %n images</source>
        <translation>
            <numerusform>%1 · %n 张图像</numerusform>
        </translation>
    </message>
    <message>
        <source>Split: %1</source>
        <translation>划分：%1</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 boxes</source>
        <translation>%1 个标注框</translation>
    </message>
    <message>
        <source>%1 classes</source>
        <translation>%1 个类别</translation>
    </message>
    <message>
        <source>Shows what will be written; pressed there, writes it. The source stays as it is</source>
        <translation>显示将写出的内容；在该处按下则写出。源数据保持不变</translation>
    </message>
    <message>
        <source>1 image</source>
        <translation>1 张图像</translation>
    </message>
    <message>
        <source>1 box</source>
        <translation>1 个标注框</translation>
    </message>
    <message>
        <source>1 class</source>
        <translation>1 个类别</translation>
    </message>
</context>
<context>
    <name>ballast::HierarchyPage</name>
    <message>
        <source>Class tree: one model per node</source>
        <translation>类别树：每个节点一个模型</translation>
    </message>
    <message>
        <source>Ratio per node</source>
        <translation>每个节点的比值</translation>
    </message>
    <message>
        <source>There is nothing to decide</source>
        <translation>没有可判定的内容</translation>
    </message>
    <message>
        <source>: 1, all classes in one model and this node</source>
        <translation>: 1，所有类别用一个模型与此节点</translation>
    </message>
    <message>
        <source>Suggest</source>
        <translation>建议</translation>
    </message>
    <message>
        <source>The tree whose worst node is the least uneven</source>
        <translation>最差节点不均衡程度最低的树</translation>
    </message>
    <message>
        <source>Flat</source>
        <translation>扁平</translation>
    </message>
    <message>
        <source>All classes in one model</source>
        <translation>所有类别用一个模型</translation>
    </message>
    <message>
        <source>Flatten class tree</source>
        <translation>将类别树扁平化</translation>
    </message>
    <message>
        <source>Group</source>
        <translation>分组</translation>
    </message>
    <message>
        <source>Put the selected branches of one node into a new node</source>
        <translation>将一个节点的所选分支放入新节点</translation>
    </message>
    <message>
        <source>Dissolve</source>
        <translation>解散</translation>
    </message>
    <message>
        <source>Put the branches of the selected node one level up</source>
        <translation>将所选节点的分支上移一级</translation>
    </message>
    <message>
        <source>Save tree…</source>
        <translation>保存树…</translation>
    </message>
    <message>
        <source>As JSON, for ballast-cli hierarchy --tree</source>
        <translation>以 JSON 格式，用于 ballast-cli hierarchy --tree</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>One dataset per node, from the same split, with hierarchy.json</source>
        <translation>每个节点一个数据集，来自同一划分，附带 hierarchy.json</translation>
    </message>
    <message>
        <source>Suggest class tree</source>
        <translation>建议类别树</translation>
    </message>
    <message>
        <source>Change class tree</source>
        <translation>更改类别树</translation>
    </message>
    <message>
        <source>Worst node %1; all classes in one model %2. The probability of a class is the product over its path.</source>
        <translation>最差节点 %1；所有类别用一个模型 %2。类别的概率为其路径上各概率的乘积。</translation>
    </message>
    <message>
        <source>No training image holds two classes to tell apart.</source>
        <translation>没有训练图像含有两个可区分的类别。</translation>
    </message>
    <message>
        <source>group %1</source>
        <translation>组 %1</translation>
    </message>
    <message>
        <source>Select two or more branches of one node, but not all of them.</source>
        <translation>请选择同一节点的两个或更多分支，但不要全选。</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>要创建的文件夹</translation>
    </message>
    <message>
        <source>Writing one dataset per node</source>
        <translation>正在为每个节点写出一个数据集</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>%1 datasets in %2</source>
        <translation>%1 个数据集位于 %2</translation>
    </message>
</context>
<context>
    <name>ballast::HierarchyTree</name>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Ratio</source>
        <translation>比值</translation>
    </message>
    <message>
        <source>Verdict</source>
        <translation>判定</translation>
    </message>
    <message>
        <source>Class tree</source>
        <translation>类别树</translation>
    </message>
</context>
<context>
    <name>ballast::HistogramChart</name>
    <message>
        <source>%1 %2 to %3 %4: %5 %6</source>
        <translation>%1 %2 到 %3 %4：%5 %6</translation>
    </message>
    <message>
        <source>from</source>
        <translation>从</translation>
    </message>
    <message>
        <source>to</source>
        <translation>到</translation>
    </message>
    <message>
        <source>count</source>
        <translation>数量</translation>
    </message>
</context>
<context>
    <name>ballast::HistogramView</name>
    <message>
        <source>Brightness</source>
        <translation>亮度</translation>
    </message>
    <message>
        <source>Red</source>
        <translation>红</translation>
    </message>
    <message>
        <source>Green</source>
        <translation>绿</translation>
    </message>
    <message>
        <source>Blue</source>
        <translation>蓝</translation>
    </message>
    <message>
        <source>Channel of the histogram</source>
        <translation>直方图通道</translation>
    </message>
    <message>
        <source>Histogram: original against augmented</source>
        <translation>直方图：原图与增强对比</translation>
    </message>
    <message>
        <source>original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>augmented</source>
        <translation>增强</translation>
    </message>
</context>
<context>
    <name>ballast::ImageListModel</name>
    <message>
        <source>1 box</source>
        <translation>1 个标注框</translation>
    </message>
    <message>
        <source>%1 boxes</source>
        <translation>%1 个标注框</translation>
    </message>
</context>
<context>
    <name>ballast::ImageListView</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
</context>
<context>
    <name>ballast::ImageSizesPage</name>
    <message>
        <source>Image sizes</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>width (px)</source>
        <translation>宽度 (px)</translation>
    </message>
    <message>
        <source>height (px)</source>
        <translation>高度 (px)</translation>
    </message>
    <message>
        <source>The sizes of the images have not been read yet</source>
        <translation>尚未读取图像尺寸</translation>
    </message>
    <message>
        <source>Most frequent sizes</source>
        <translation>最常见的尺寸</translation>
    </message>
    <message>
        <source>Size</source>
        <translation>尺寸</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>占比</translation>
    </message>
    <message>
        <source>Megapixels</source>
        <translation>百万像素</translation>
    </message>
    <message>
        <source>%1 images</source>
        <translation>%1 张图像</translation>
    </message>
    <message>
        <source>%1 different sizes; the sizes of %2 images are not known.</source>
        <translation>%1 种不同尺寸；%2 张图像的尺寸未知。</translation>
    </message>
    <message>
        <source>All images have the same size.</source>
        <translation>所有图像尺寸相同。</translation>
    </message>
    <message>
        <source>%1 different sizes.</source>
        <translation>%1 种不同尺寸。</translation>
    </message>
</context>
<context>
    <name>ballast::ImagesPanel</name>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Class shown</source>
        <translation>显示的类别</translation>
    </message>
    <message>
        <source>Find by name</source>
        <translation>按名称查找</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
</context>
<context>
    <name>ballast::IssueList</name>
    <message>
        <source>Issues</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Copy</source>
        <translation>复制</translation>
    </message>
</context>
<context>
    <name>ballast::IssuesModel</name>
    <message>
        <source>Error</source>
        <translation>错误</translation>
    </message>
    <message>
        <source>Warning</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Note</source>
        <translation>提示</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>What is done about it</source>
        <translation>处理方式</translation>
    </message>
</context>
<context>
    <name>ballast::JobController</name>
    <message>
        <source>“%1” failed: %2</source>
        <translation>“%1”失败：%2</translation>
    </message>
    <message>
        <source>Nothing of yours was changed. Try again.</source>
        <translation>您的内容没有任何改动。请重试。</translation>
    </message>
    <message>
        <source>unknown reason</source>
        <translation>原因未知</translation>
    </message>
</context>
<context>
    <name>ballast::Magnifier</name>
    <message>
        <source>One box in the source and at the training size</source>
        <translation>一个标注框在源图像中和训练尺寸下的样子</translation>
    </message>
</context>
<context>
    <name>ballast::MainWindow</name>
    <message>
        <source>The way through</source>
        <translation>使用流程</translation>
    </message>
    <message>
        <source>Keyboard shortcuts</source>
        <translation>键盘快捷键</translation>
    </message>
    <message>
        <source>Help</source>
        <translation>帮助</translation>
    </message>
    <message>
        <source>&lt;h2&gt;Ballast %1&lt;/h2&gt;&lt;p&gt;Balance image datasets: see which classes are too low, preview the cure with the boxes drawn on, and export a balanced copy.&lt;/p&gt;&lt;p&gt;Free software under the GNU General Public License, version 3 or later, without any warranty.&lt;/p&gt;&lt;p&gt;Made with Qt, OpenCV, libjpeg-turbo, QCustomPlot, yaml-cpp and JSON for Modern C++.&lt;/p&gt;</source>
        <translation>&lt;h2&gt;Ballast %1&lt;/h2&gt;&lt;p&gt;平衡图像数据集：查看哪些类别过少，带标注框预览补救效果，并导出平衡的副本。&lt;/p&gt;&lt;p&gt;自由软件，依据 GNU 通用公共许可证第 3 版或更高版本发布，不提供任何担保。&lt;/p&gt;&lt;p&gt;使用 Qt、OpenCV、libjpeg-turbo、QCustomPlot、yaml-cpp 和 JSON for Modern C++ 制作。&lt;/p&gt;</translation>
    </message>
    <message>
        <source>About Ballast</source>
        <translation>关于 Ballast</translation>
    </message>
    <message>
        <source>Show issues</source>
        <translation>显示问题</translation>
    </message>
    <message>
        <source>Open another…</source>
        <translation>打开其他…</translation>
    </message>
    <message>
        <source>Open a dataset folder</source>
        <translation>打开数据集文件夹</translation>
    </message>
    <message>
        <source>Open a label file</source>
        <translation>打开标签文件</translation>
    </message>
    <message>
        <source>Label files (*.yaml *.yml *.json *.csv *.xml *.txt);;All files (*)</source>
        <translation>标签文件 (*.yaml *.yml *.json *.csv *.xml *.txt);;所有文件 (*)</translation>
    </message>
    <message>
        <source>%1 – Ballast</source>
        <translation>%1 – Ballast</translation>
    </message>
    <message>
        <source>Ballast</source>
        <translation>Ballast</translation>
    </message>
    <message>
        <source>Ready</source>
        <translation>就绪</translation>
    </message>
    <message>
        <source>&amp;File</source>
        <translation>文件(&amp;F)</translation>
    </message>
    <message>
        <source>&amp;Open folder…</source>
        <translation>打开文件夹(&amp;O)…</translation>
    </message>
    <message>
        <source>Open &amp;file…</source>
        <translation>打开文件(&amp;F)…</translation>
    </message>
    <message>
        <source>Ctrl+Shift+O</source>
        <translation>Ctrl+Shift+O</translation>
    </message>
    <message>
        <source>Open the &amp;sample</source>
        <translation>打开示例(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Recent datasets</source>
        <translation>最近的数据集(&amp;R)</translation>
    </message>
    <message>
        <source>&amp;Export balanced dataset</source>
        <translation>导出平衡后的数据集(&amp;E)</translation>
    </message>
    <message>
        <source>Ctrl+E</source>
        <translation>Ctrl+E</translation>
    </message>
    <message>
        <source>&amp;Close dataset</source>
        <translation>关闭数据集(&amp;C)</translation>
    </message>
    <message>
        <source>&amp;Quit</source>
        <translation>退出(&amp;Q)</translation>
    </message>
    <message>
        <source>Ctrl+Q</source>
        <translation>Ctrl+Q</translation>
    </message>
    <message>
        <source>Clear the list</source>
        <translation>清空列表</translation>
    </message>
    <message>
        <source>&amp;Edit</source>
        <translation>编辑(&amp;E)</translation>
    </message>
    <message>
        <source>&amp;Undo</source>
        <translation>撤销(&amp;U)</translation>
    </message>
    <message>
        <source>&amp;Redo</source>
        <translation>重做(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+Z</source>
        <translation>Ctrl+Shift+Z</translation>
    </message>
    <message>
        <source>Ctrl+Y</source>
        <translation>Ctrl+Y</translation>
    </message>
    <message>
        <source>&amp;View</source>
        <translation>视图(&amp;V)</translation>
    </message>
    <message>
        <source>&amp;Theme</source>
        <translation>主题(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Full screen</source>
        <translation>全屏(&amp;F)</translation>
    </message>
    <message>
        <source>As the &amp;system</source>
        <translation>跟随系统(&amp;S)</translation>
    </message>
    <message>
        <source>&amp;Light</source>
        <translation>浅色(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Dark</source>
        <translation>深色(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Dataset</source>
        <translation>数据集(&amp;D)</translation>
    </message>
    <message>
        <source>&amp;Look for problems</source>
        <translation>查找问题(&amp;L)</translation>
    </message>
    <message>
        <source>&amp;Read again from disk</source>
        <translation>从磁盘重新读取(&amp;R)</translation>
    </message>
    <message>
        <source>Ctrl+R</source>
        <translation>Ctrl+R</translation>
    </message>
    <message>
        <source>Open in the file &amp;manager</source>
        <translation>在文件管理器中打开(&amp;M)</translation>
    </message>
    <message>
        <source>&amp;Augment</source>
        <translation>增强(&amp;A)</translation>
    </message>
    <message>
        <source>&amp;Load pipeline…</source>
        <translation>载入流水线(&amp;L)…</translation>
    </message>
    <message>
        <source>&amp;Save pipeline…</source>
        <translation>保存流水线(&amp;S)…</translation>
    </message>
    <message>
        <source>&amp;Copy as Albumentations</source>
        <translation>复制为 Albumentations(&amp;C)</translation>
    </message>
    <message>
        <source>Ctrl+Shift+C</source>
        <translation>Ctrl+Shift+C</translation>
    </message>
    <message>
        <source>&amp;Tools</source>
        <translation>工具(&amp;T)</translation>
    </message>
    <message>
        <source>&amp;Issue list</source>
        <translation>问题列表(&amp;I)</translation>
    </message>
    <message>
        <source>Ctrl+I</source>
        <translation>Ctrl+I</translation>
    </message>
    <message>
        <source>&amp;Settings…</source>
        <translation>设置(&amp;S)…</translation>
    </message>
    <message>
        <source>Ctrl+,</source>
        <translation>Ctrl+,</translation>
    </message>
    <message>
        <source>&amp;Help</source>
        <translation>帮助(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;Help and keyboard shortcuts</source>
        <translation>帮助和键盘快捷键(&amp;H)</translation>
    </message>
    <message>
        <source>&amp;About Ballast</source>
        <translation>关于 Ballast(&amp;A)</translation>
    </message>
    <message>
        <source>As the system</source>
        <translation>跟随系统</translation>
    </message>
    <message>
        <source>Light</source>
        <translation>浅色</translation>
    </message>
    <message>
        <source>Dark</source>
        <translation>深色</translation>
    </message>
    <message>
        <source>Settings</source>
        <translation>设置</translation>
    </message>
    <message>
        <source>Theme</source>
        <translation>主题</translation>
    </message>
    <message>
        <source>Language</source>
        <translation>语言</translation>
    </message>
    <message>
        <source>Another language shows at the next start.</source>
        <translation>其他语言将在下次启动时生效。</translation>
    </message>
    <message>
        <source>Stop it and quit</source>
        <translation>停止并退出</translation>
    </message>
</context>
<context>
    <name>ballast::MeansPanel</name>
    <message>
        <source>Keep every original</source>
        <translation>保留所有原件</translation>
    </message>
    <message>
        <source>Originals go out untouched, except those that dropping leaves out</source>
        <translation>原件原样写出，被“去掉”略去的除外</translation>
    </message>
    <message>
        <source>Switch: %1</source>
        <translation>切换：%1</translation>
    </message>
    <message>
        <source>Cost</source>
        <translation>成本</translation>
    </message>
    <message>
        <source>Change the cost of a means</source>
        <translation>更改手段的成本</translation>
    </message>
    <message>
        <source>What one image costs by this means, beside the others. Where two means serve equally well, the plan takes the cheaper one.</source>
        <translation>用此手段得到一张图像的相对成本。若两种手段效果相同，计划取成本较低的一种。</translation>
    </message>
    <message>
        <source>Repeat with augmentation</source>
        <translation>增强后重复</translation>
    </message>
    <message>
        <source>Cost of repeating</source>
        <translation>重复的成本</translation>
    </message>
    <message>
        <source>Object crops</source>
        <translation>对象裁剪</translation>
    </message>
    <message>
        <source>windows that hold rare boxes and few common ones</source>
        <translation>含罕见标注框而常见标注框较少的窗口</translation>
    </message>
    <message>
        <source>Cost of object crops</source>
        <translation>对象裁剪的成本</translation>
    </message>
    <message>
        <source>Least side</source>
        <translation>最小边长</translation>
    </message>
    <message>
        <source>Change least side of crops</source>
        <translation>更改裁剪的最短边</translation>
    </message>
    <message>
        <source>No window is narrower or lower than this, as far as its image goes</source>
        <translation>窗口的宽和高都不小于此值，以图像大小为限</translation>
    </message>
    <message>
        <source>Context</source>
        <translation>上下文</translation>
    </message>
    <message>
        <source>Change context of crops</source>
        <translation>更改裁剪的边距</translation>
    </message>
    <message>
        <source>Pixels kept around each rare object, as far as the image goes</source>
        <translation>在每个罕见对象周围保留的像素数，以图像范围为限</translation>
    </message>
    <message>
        <source>Cut objects: grey them out</source>
        <translation>被裁切的对象：涂成灰色</translation>
    </message>
    <message>
        <source>Cut objects: paint them over</source>
        <translation>被裁切的对象：涂盖</translation>
    </message>
    <message>
        <source>Cut objects: avoid the window</source>
        <translation>被裁切的对象：避开该窗口</translation>
    </message>
    <message>
        <source>Cut objects</source>
        <translation>被裁切的对象</translation>
    </message>
    <message>
        <source>What happens to a common object of which a window shows so little that it no longer counts: unlabelled, it would teach the model to overlook it</source>
        <translation>窗口中显示过少而不再计入的常见对象如何处理：若不加标签，会使模型学会忽略它</translation>
    </message>
    <message>
        <source>Change what happens to cut objects</source>
        <translation>更改对被裁切对象的处理</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>squares of a fixed grid that hold rare boxes</source>
        <translation>固定网格中含有罕见标注框的方块</translation>
    </message>
    <message>
        <source>Cost of tiles</source>
        <translation>分块的成本</translation>
    </message>
    <message>
        <source>Side</source>
        <translation>边长</translation>
    </message>
    <message>
        <source>Change side of tiles</source>
        <translation>更改分块的边长</translation>
    </message>
    <message>
        <source>Overlap</source>
        <translation>重叠</translation>
    </message>
    <message>
        <source>Change overlap of tiles</source>
        <translation>更改分块的重叠</translation>
    </message>
    <message>
        <source>Drop surplus images</source>
        <translation>去掉多余图像</translation>
    </message>
    <message>
        <source>leaves out images that hold only common classes; the source keeps them</source>
        <translation>略去只含常见类别的图像；源数据中仍保留</translation>
    </message>
    <message>
        <source>Cost of dropping</source>
        <translation>去掉的成本</translation>
    </message>
    <message>
        <source>Paste: the box</source>
        <translation>粘贴：标注框</translation>
    </message>
    <message>
        <source>Paste: the ellipse in it</source>
        <translation>粘贴：框内的椭圆</translation>
    </message>
    <message>
        <source>Paste: the outline</source>
        <translation>粘贴：轮廓</translation>
    </message>
    <message>
        <source>Change what is pasted</source>
        <translation>更改粘贴的内容</translation>
    </message>
    <message>
        <source>What is pasted</source>
        <translation>粘贴的内容</translation>
    </message>
    <message>
        <source>Objects without an outline of their own are cut out as ellipses</source>
        <translation>没有自身轮廓的对象按椭圆抠取</translation>
    </message>
    <message>
        <source>Edge: hard</source>
        <translation>边缘：硬边</translation>
    </message>
    <message>
        <source>Edge: fades in</source>
        <translation>边缘：渐入</translation>
    </message>
    <message>
        <source>Edge: takes the colours around</source>
        <translation>边缘：采用周围的颜色</translation>
    </message>
    <message>
        <source>Change how pasted objects join the image</source>
        <translation>更改粘贴的对象融入图像的方式</translation>
    </message>
    <message>
        <source>Edge of pasted objects</source>
        <translation>粘贴对象的边缘</translation>
    </message>
    <message>
        <source>How a pasted object joins the image. A hard edge is what a model learns first: it then finds pasted objects only.</source>
        <translation>粘贴的对象如何融入图像。硬边缘是模型最先学会的东西：之后它只会找到粘贴的对象。</translation>
    </message>
    <message>
        <source>Paste rare objects</source>
        <translation>粘贴罕见对象</translation>
    </message>
    <message>
        <source>onto images with room, those without any object first; with crops also onto windows that hold few common boxes</source>
        <translation>粘贴到有空间的图像上，优先没有任何对象的图像；允许裁剪时也粘贴到常见标注框较少的窗口上</translation>
    </message>
    <message>
        <source>Cost of pasting</source>
        <translation>粘贴的成本</translation>
    </message>
    <message>
        <source>Objects an image</source>
        <translation>每张图像的对象数</translation>
    </message>
    <message>
        <source>Change objects pasted onto an image</source>
        <translation>更改一张图像上粘贴的对象数</translation>
    </message>
    <message>
        <source>At most so many are pasted onto one copy of an image</source>
        <translation>一张图像的一份副本上最多粘贴的对象数</translation>
    </message>
    <message>
        <source>Uses of an object</source>
        <translation>一个对象的使用次数</translation>
    </message>
    <message>
        <source>Change uses of an object</source>
        <translation>更改一个对象的使用次数</translation>
    </message>
    <message>
        <source>No object is pasted more often than this; all of a class are used about equally often. Objects that the frame cuts are left out where there are whole ones.</source>
        <translation>任何对象的粘贴次数都不超过此值；同一类别的所有对象使用次数大致相同。若有完整的对象，则略去被图像边框裁切的对象。</translation>
    </message>
    <message>
        <source>Size varies by</source>
        <translation>大小变化幅度</translation>
    </message>
    <message>
        <source>Change sizes of pasted objects</source>
        <translation>更改粘贴对象的大小</translation>
    </message>
    <message>
        <source>Turned by up to</source>
        <translation>最大旋转角度</translation>
    </message>
    <message>
        <source>Change turning of pasted objects</source>
        <translation>更改粘贴对象的旋转</translation>
    </message>
    <message>
        <source>Mirror every other object</source>
        <translation>每隔一个对象镜像一次</translation>
    </message>
    <message>
        <source>Change mirroring of objects</source>
        <translation>更改对象的镜像</translation>
    </message>
    <message>
        <source>All but repeating and dropping need boxes; this dataset has none.</source>
        <translation>除重复和丢弃外都需要标注框；此数据集没有。</translation>
    </message>
    <message>
        <source>Vary only the rare objects</source>
        <translation>只变化稀有目标</translation>
    </message>
    <message>
        <source>copies in which the pipeline&apos;s pixel steps change the boxes of rare classes, and nothing else; in place of repeats where it costs less</source>
        <translation>流水线的像素步骤只改变稀有类别标注框内部、其余不变的副本；在成本更低时代替重复</translation>
    </message>
    <message>
        <source>Cost of varying only the rare objects</source>
        <translation>只变化稀有目标的成本</translation>
    </message>
</context>
<context>
    <name>ballast::NoticeStrip</name>
    <message>
        <source>Close (Esc)</source>
        <translation>关闭 (Esc)</translation>
    </message>
    <message>
        <source>Close this message</source>
        <translation>关闭此消息</translation>
    </message>
</context>
<context>
    <name>ballast::OutcomeModel</name>
    <message>
        <source>(no class)</source>
        <translation>（无类别）</translation>
    </message>
    <message>
        <source>#</source>
        <translation>#</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Before (x, y, w, h)</source>
        <translation>之前 (x, y, w, h)</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Visible</source>
        <translation>可见</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>There is no box to judge.</source>
        <translation>没有可判断的标注框。</translation>
    </message>
    <message>
        <source>Honest</source>
        <translation>如实</translation>
    </message>
    <message>
        <source>Watch</source>
        <translation>留意</translation>
    </message>
    <message>
        <source>Bad</source>
        <translation>差</translation>
    </message>
    <message>
        <source>Box %1 px² for %2 px² of the object in sight: %3 times as loose as in the source</source>
        <translation>标注框 %1 px²，可见的对象 %2 px²：松散程度为源数据中的 %3 倍</translation>
    </message>
    <message>
        <source>%1 % of the object is visible</source>
        <translation>对象的 %1 % 可见</translation>
    </message>
    <message>
        <source>Watch from %1 times or below %2 %, bad from %3 times or below %4 %</source>
        <translation>达到 %1 倍或低于 %2 % 时留意，达到 %3 倍或低于 %4 % 时为差</translation>
    </message>
    <message>
        <source>Looser</source>
        <translation>变松</translation>
    </message>
</context>
<context>
    <name>ballast::OutcomeTable</name>
    <message>
        <source>What happened to the boxes</source>
        <translation>标注框的变化</translation>
    </message>
</context>
<context>
    <name>ballast::OverviewMode</name>
    <message>
        <source>Classes</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Co-occurrence</source>
        <translation>共现</translation>
    </message>
    <message>
        <source>Box sizes</source>
        <translation>标注框尺寸</translation>
    </message>
    <message>
        <source>Positions</source>
        <translation>位置</translation>
    </message>
    <message>
        <source>Image sizes</source>
        <translation>图像尺寸</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>Effective number of classes: %1 of %2</source>
        <translation>有效类别数：%1 / %2</translation>
    </message>
    <message>
        <source>Problems (%1)</source>
        <translation>问题（%1）</translation>
    </message>
    <message>
        <source>%1 %2 of %3</source>
        <translation>%1 %2，共 %3</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>所有图像</translation>
    </message>
</context>
<context>
    <name>ballast::ParameterRow</name>
    <message>
        <source>Reset to %1</source>
        <translation>重置为 %1</translation>
    </message>
    <message>
        <source>Make symmetric</source>
        <translation>设为对称</translation>
    </message>
    <message>
        <source>This is not a number. %1</source>
        <translation>这不是数字。%1</translation>
    </message>
    <message>
        <source>For example: %1</source>
        <translation>例如：%1</translation>
    </message>
    <message>
        <source>Class names</source>
        <translation>类别名称</translation>
    </message>
    <message>
        <source>Folder with images</source>
        <translation>图像文件夹</translation>
    </message>
    <message>
        <source>Choose a folder</source>
        <translation>选择文件夹</translation>
    </message>
    <message>
        <source>%1: choose a folder</source>
        <translation>%1：选择文件夹</translation>
    </message>
</context>
<context>
    <name>ballast::PipelineFiles</name>
    <message>
        <source>Albumentations pipeline (*.json)</source>
        <translation>Albumentations 流水线 (*.json)</translation>
    </message>
    <message>
        <source>Load pipeline</source>
        <translation>载入流水线</translation>
    </message>
    <message>
        <source>Save pipeline</source>
        <translation>保存流水线</translation>
    </message>
    <message>
        <source>Loaded %1</source>
        <translation>已载入 %1</translation>
    </message>
    <message>
        <source>Saved %1</source>
        <translation>已保存 %1</translation>
    </message>
    <message>
        <source>Copied the pipeline as Python for Albumentations</source>
        <translation>已将流水线复制为 Albumentations 的 Python 代码</translation>
    </message>
</context>
<context>
    <name>ballast::PipelinePanel</name>
    <message>
        <source>Pipeline</source>
        <translation>流水线</translation>
    </message>
    <message>
        <source>Presets</source>
        <translation>预设</translation>
    </message>
    <message>
        <source>Add</source>
        <translation>添加</translation>
    </message>
    <message>
        <source>Add a step to the pipeline</source>
        <translation>向流水线添加步骤</translation>
    </message>
    <message>
        <source>Dismiss</source>
        <translation>关闭</translation>
    </message>
    <message>
        <source>Copy as Albumentations</source>
        <translation>复制为 Albumentations</translation>
    </message>
    <message>
        <source>Python code</source>
        <translation>Python 代码</translation>
    </message>
    <message>
        <source>Python code copied</source>
        <translation>已复制 Python 代码</translation>
    </message>
    <message>
        <source>JSON for A.from_dict</source>
        <translation>用于 A.from_dict 的 JSON</translation>
    </message>
    <message>
        <source>JSON copied</source>
        <translation>已复制 JSON</translation>
    </message>
    <message>
        <source>What is tuned here trains there: Albumentations 2.0.8</source>
        <translation>在此调好即可用于训练：Albumentations 2.0.8</translation>
    </message>
    <message>
        <source>Save preset</source>
        <translation>保存预设</translation>
    </message>
    <message>
        <source>Keep this pipeline as a file; it is then offered under Presets</source>
        <translation>将此流水线保存为文件；之后可在“预设”中选用</translation>
    </message>
    <message>
        <source>Saved</source>
        <translation>已保存</translation>
    </message>
    <message>
        <source>Open pipeline file…</source>
        <translation>打开流水线文件…</translation>
    </message>
    <message>
        <source>Remove all steps</source>
        <translation>移除所有步骤</translation>
    </message>
    <message>
        <source>Preset %1</source>
        <translation>预设 %1</translation>
    </message>
    <message>
        <source>Open pipeline %1</source>
        <translation>打开流水线 %1</translation>
    </message>
    <message>
        <source>Opened %1. Not everything could be taken over:</source>
        <translation>已打开 %1。并非全部内容都能采用：</translation>
    </message>
    <message>
        <source>Saved %1.</source>
        <translation>已保存 %1。</translation>
    </message>
    <message>
        <source>Open pipeline file</source>
        <translation>打开流水线文件</translation>
    </message>
    <message>
        <source>my pipeline</source>
        <translation>我的流水线</translation>
    </message>
    <message>
        <source>Pipelines (*.json *.yaml *.yml);;All files (*)</source>
        <translation>流水线 (*.json *.yaml *.yml);;所有文件 (*)</translation>
    </message>
    <message>
        <source>YAML for A.load</source>
        <translation>用于 A.load 的 YAML</translation>
    </message>
    <message>
        <source>YAML copied</source>
        <translation>已复制 YAML</translation>
    </message>
</context>
<context>
    <name>ballast::PlanModel</name>
    <message>
        <source>leave out</source>
        <translation>略去</translation>
    </message>
    <message>
        <source>repeat</source>
        <translation>重复</translation>
    </message>
    <message>
        <source>keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Source</source>
        <translation>来源</translation>
    </message>
    <message>
        <source>Means</source>
        <translation>手段</translation>
    </message>
    <message>
        <source>Copies</source>
        <translation>副本</translation>
    </message>
    <message>
        <source>tile %1 × %2</source>
        <translation>分块 %1 × %2</translation>
    </message>
    <message>
        <source>object crop %1 × %2</source>
        <translation>对象裁剪 %1 × %2</translation>
    </message>
    <message>
        <source>cut objects: %1</source>
        <translation>被裁切的对象：%1</translation>
    </message>
    <message>
        <source>crop, %1 pasted</source>
        <translation>裁剪，粘贴 %1 个</translation>
    </message>
    <message>
        <source>%1 pasted</source>
        <translation>粘贴 %1 个</translation>
    </message>
    <message>
        <source>pasted objects: %1</source>
        <translation>粘贴的对象：%1</translation>
    </message>
    <message>
        <source>inside boxes</source>
        <translation>标注框内</translation>
    </message>
</context>
<context>
    <name>ballast::PlanPage</name>
    <message>
        <source>Per class, before and after</source>
        <translation>各类别前后对比</translation>
    </message>
    <message>
        <source>Before and after</source>
        <translation>前后对比</translation>
    </message>
    <message>
        <source>The plan is being made</source>
        <translation>正在生成计划</translation>
    </message>
    <message>
        <source>What more images would buy</source>
        <translation>更多图像的收益</translation>
    </message>
    <message>
        <source>Ratio against images added</source>
        <translation>比例与增加的图像数</translation>
    </message>
    <message>
        <source>images added</source>
        <translation>增加的图像</translation>
    </message>
    <message>
        <source>ratio</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Trying several budgets…</source>
        <translation>正在尝试多种预算…</translation>
    </message>
    <message>
        <source>Plan, image by image</source>
        <translation>逐图像的计划</translation>
    </message>
    <message>
        <source>Only treated images</source>
        <translation>仅显示处理的图像</translation>
    </message>
    <message>
        <source>%1 images added, ratio %2</source>
        <translation>增加 %1 张图像，比例 %2</translation>
    </message>
    <message>
        <source>this plan: %1 with %2 images</source>
        <translation>本计划：%1，%2 张图像</translation>
    </message>
    <message>
        <source>chosen means</source>
        <translation>所选手段</translation>
    </message>
    <message>
        <source>repeating images only</source>
        <translation>仅重复图像</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>更改预算</translation>
    </message>
    <message>
        <source>There is no plan yet</source>
        <translation>尚无计划</translation>
    </message>
    <message>
        <source>Wait until it is made.</source>
        <translation>请等待计划生成。</translation>
    </message>
    <message>
        <source>Save plan</source>
        <translation>保存计划</translation>
    </message>
    <message>
        <source>Plan (*.json)</source>
        <translation>计划 (*.json)</translation>
    </message>
    <message>
        <source>Saved as %1</source>
        <translation>已保存为 %1</translation>
    </message>
    <message>
        <source>%1 rows</source>
        <translation>%1 行</translation>
    </message>
    <message>
        <source>No image holds a class that could be raised</source>
        <translation>没有图像含有可增加的类别</translation>
    </message>
</context>
<context>
    <name>ballast::PlanRunner</name>
    <message>
        <source>Planning</source>
        <translation>规划</translation>
    </message>
</context>
<context>
    <name>ballast::PolicyPanel</name>
    <message>
        <source>Goal</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Match the largest class</source>
        <translation>与最大类别持平</translation>
    </message>
    <message>
        <source>Match the median class</source>
        <translation>与中位类别持平</translation>
    </message>
    <message>
        <source>A share of the largest class</source>
        <translation>最大类别的一定比例</translation>
    </message>
    <message>
        <source>Share</source>
        <translation>比例</translation>
    </message>
    <message>
        <source>Change share of the largest class</source>
        <translation>更改最大类别的比例</translation>
    </message>
    <message>
        <source>Fixed count per class</source>
        <translation>每类固定数量</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Change fixed count</source>
        <translation>更改固定数量</translation>
    </message>
    <message>
        <source>Count: boxes</source>
        <translation>计数：标注框</translation>
    </message>
    <message>
        <source>Count: images</source>
        <translation>计数：图像</translation>
    </message>
    <message>
        <source>Change balance goal</source>
        <translation>更改平衡目标</translation>
    </message>
    <message>
        <source>Change what is counted</source>
        <translation>更改计数对象</translation>
    </message>
    <message>
        <source>Limit the images added</source>
        <translation>限制增加的图像</translation>
    </message>
    <message>
        <source>Change budget</source>
        <translation>更改预算</translation>
    </message>
    <message>
        <source>Budget</source>
        <translation>预算</translation>
    </message>
    <message>
        <source>Means, cheapest first</source>
        <translation>手段，最省的在前</translation>
    </message>
    <message>
        <source>Max copies</source>
        <translation>最多副本</translation>
    </message>
    <message>
        <source>Change max copies</source>
        <translation>更改最多副本数</translation>
    </message>
    <message>
        <source>Applies to</source>
        <translation>适用于</translation>
    </message>
    <message>
        <source>Training images</source>
        <translation>训练图像</translation>
    </message>
    <message>
        <source>All images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>Change what the balance applies to</source>
        <translation>更改平衡的适用范围</translation>
    </message>
    <message>
        <source>No splits: all %1 images are training images</source>
        <translation>没有划分：全部 %1 张图像均为训练图像</translation>
    </message>
    <message>
        <source>Validation and test images are repeated too: their results will no longer be honest</source>
        <translation>验证和测试图像也会被重复：其结果将不再可信</translation>
    </message>
    <message>
        <source>%1 images; validation and test (%2) stay untouched</source>
        <translation>%1 张图像；验证和测试（%2）保持不变</translation>
    </message>
    <message>
        <source>Largest allowed ratio</source>
        <translation>允许的最大比值</translation>
    </message>
    <message>
        <source>Max ratio</source>
        <translation>最大比值</translation>
    </message>
    <message>
        <source>Change largest allowed ratio</source>
        <translation>更改允许的最大比值</translation>
    </message>
    <message>
        <source>The largest class may be this many times the smallest</source>
        <translation>最大类别的数量最多可为最小类别的此倍数</translation>
    </message>
    <message>
        <source>A target, a cap, or to be left alone, class by class</source>
        <translation>逐类别设定目标、上限或不作处理</translation>
    </message>
    <message>
        <source>Most outputs added from one image, by all means. Beyond about 10 a model starts to learn the image by heart.</source>
        <translation>所有手段合计从一张图像最多增加的输出数。超过约 10 份，模型会开始死记该图像。</translation>
    </message>
    <message>
        <source>Wishes per class…</source>
        <translation>各类别的要求…</translation>
    </message>
    <message>
        <source>Wishes per class (%1)…</source>
        <translation>各类别的要求（%1）…</translation>
    </message>
</context>
<context>
    <name>ballast::PositionsPage</name>
    <message>
        <source>Area covered by boxes</source>
        <translation>标注框覆盖的区域</translation>
    </message>
    <message>
        <source>Centres of boxes</source>
        <translation>标注框的中心</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>What is counted</source>
        <translation>计数对象</translation>
    </message>
    <message>
        <source>Positions of the boxes</source>
        <translation>标注框的位置</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>没有标注框，或其图像尺寸未知</translation>
    </message>
    <message>
        <source>Where in the image the boxes lie</source>
        <translation>标注框在图像中的位置</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>%1 boxes here</source>
        <translation>此处 %1 个标注框</translation>
    </message>
    <message>
        <source>%1 boxes; %2 of them (%3) touch the edge of their image.</source>
        <translation>%1 个标注框；其中 %2 个（%3）接触图像边缘。</translation>
    </message>
</context>
<context>
    <name>ballast::PreviewToolbar</name>
    <message>
        <source>Fit</source>
        <translation>适应</translation>
    </message>
    <message>
        <source>Show the whole image (0)</source>
        <translation>显示整张图像 (0)</translation>
    </message>
    <message>
        <source>100 %</source>
        <translation>100 %</translation>
    </message>
    <message>
        <source>One image pixel is one screen pixel (1)</source>
        <translation>一个图像像素对应一个屏幕像素 (1)</translation>
    </message>
    <message>
        <source>Side by side</source>
        <translation>并排</translation>
    </message>
    <message>
        <source>Original and augmented beside each other</source>
        <translation>原图与增强图并排显示</translation>
    </message>
    <message>
        <source>Wipe</source>
        <translation>划动</translation>
    </message>
    <message>
        <source>Original and augmented on each other; drag the divider</source>
        <translation>原图与增强图重叠；拖动分隔线</translation>
    </message>
    <message>
        <source>Several copies at once</source>
        <translation>同时显示多份副本</translation>
    </message>
    <message>
        <source>%1 variants</source>
        <translation>%1 个变体</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Draw the boxes</source>
        <translation>绘制标注框</translation>
    </message>
    <message>
        <source>Labels</source>
        <translation>标签</translation>
    </message>
    <message>
        <source>Write the class names</source>
        <translation>写出类别名</translation>
    </message>
    <message>
        <source>Ghost</source>
        <translation>虚影</translation>
    </message>
    <message>
        <source>Draw each object&apos;s turned outline, from which its box is made</source>
        <translation>绘制每个对象变换后的轮廓，其标注框由此得出</translation>
    </message>
    <message>
        <source>The seed of all random draws. The same seed gives the same copies, here and in the export.</source>
        <translation>所有随机抽取的种子。相同种子在此处和导出时得到相同的副本。</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Previous sample</source>
        <translation>上一个样本</translation>
    </message>
    <message>
        <source>Next sample</source>
        <translation>下一个样本</translation>
    </message>
    <message>
        <source>Draw again: the next copy of this image (N)</source>
        <translation>重新抽取：此图像的下一份副本 (N)</translation>
    </message>
    <message>
        <source>preview %1 ms</source>
        <translation>预览 %1 毫秒</translation>
    </message>
    <message>
        <source>Grid of %1</source>
        <translation>%1 格</translation>
    </message>
    <message>
        <source>Draw again: the next copy of this image (N). Shown: copy %1.</source>
        <translation>重新抽取：此图像的下一份副本 (N)。当前：副本 %1。</translation>
    </message>
    <message>
        <source>preview</source>
        <translation>预览</translation>
    </message>
    <message>
        <source>Draft at the size on screen</source>
        <translation>屏幕尺寸的草稿</translation>
    </message>
    <message>
        <source>Full size, as it is exported</source>
        <translation>完整尺寸，与导出一致</translation>
    </message>
</context>
<context>
    <name>ballast::PreviewView</name>
    <message>
        <source>Original image</source>
        <translation>原始图像</translation>
    </message>
    <message>
        <source>Augmented image</source>
        <translation>增强后的图像</translation>
    </message>
    <message>
        <source>What happened to the boxes</source>
        <translation>标注框的变化</translation>
    </message>
    <message>
        <source>Histogram</source>
        <translation>直方图</translation>
    </message>
    <message>
        <source>Log</source>
        <translation>记录</translation>
    </message>
    <message>
        <source>Original · %1</source>
        <translation>原图 · %1</translation>
    </message>
    <message>
        <source> · file is damaged</source>
        <translation> · 文件已损坏</translation>
    </message>
    <message>
        <source>Augmented · copy %1</source>
        <translation>增强 · 副本 %1</translation>
    </message>
    <message>
        <source>No steps: add one on the right</source>
        <translation>没有步骤：请在右侧添加</translation>
    </message>
    <message>
        <source> · no step drawn</source>
        <translation> · 未抽中任何步骤</translation>
    </message>
    <message>
        <source>Original</source>
        <translation>原图</translation>
    </message>
    <message>
        <source>No preview</source>
        <translation>没有预览</translation>
    </message>
</context>
<context>
    <name>ballast::ProblemsModel</name>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>将如何处理</translation>
    </message>
</context>
<context>
    <name>ballast::ProblemsPage</name>
    <message>
        <source>Nothing wrong was found. Checked: boxes without area or outside the image, duplicates, unknown classes, missing and unreadable images, sizes, and the same content in two splits.</source>
        <translation>未发现问题。已检查：没有面积或在图像之外的标注框、重复、未知类别、缺失和无法读取的图像、尺寸，以及两个划分中的相同内容。</translation>
    </message>
    <message>
        <source>Search file or text</source>
        <translation>搜索文件或文字</translation>
    </message>
    <message>
        <source>Kind of problem</source>
        <translation>问题种类</translation>
    </message>
    <message>
        <source>Copy as CSV</source>
        <translation>复制为 CSV</translation>
    </message>
    <message>
        <source>Problems</source>
        <translation>问题</translation>
    </message>
    <message>
        <source>All kinds (%1)</source>
        <translation>所有种类（%1）</translation>
    </message>
    <message>
        <source>%1 of %2 shown</source>
        <translation>显示 %1 / %2</translation>
    </message>
    <message>
        <source>Kind</source>
        <translation>种类</translation>
    </message>
    <message>
        <source>File</source>
        <translation>文件</translation>
    </message>
    <message>
        <source>What is wrong</source>
        <translation>问题所在</translation>
    </message>
    <message>
        <source>What will be done</source>
        <translation>将如何处理</translation>
    </message>
</context>
<context>
    <name>ballast::ResizePage</name>
    <message>
        <source>Lost under</source>
        <translation>丢失界限</translation>
    </message>
    <message>
        <source>Keep</source>
        <translation>保留</translation>
    </message>
    <message>
        <source>Tile overlap</source>
        <translation>分块重叠</translation>
    </message>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>Training size</source>
        <translation>训练尺寸</translation>
    </message>
    <message>
        <source>Schedule</source>
        <translation>调度</translation>
    </message>
    <message>
        <source>Export at these sizes…</source>
        <translation>以这些尺寸导出…</translation>
    </message>
    <message>
        <source>Images are fitted: their longer side to this size.</source>
        <translation>图像按比例缩放：长边等于此尺寸。</translation>
    </message>
    <message>
        <source>Progressive resizing</source>
        <translation>渐进式调整尺寸</translation>
    </message>
    <message>
        <source>The same split at each size, from the original pixels, with the plan&apos;s copies and schedule.yaml.</source>
        <translation>每个尺寸采用相同的划分，由原始像素生成，附带计划的副本和 schedule.yaml。</translation>
    </message>
    <message>
        <source>What is lost, and what would keep it</source>
        <translation>会丢失什么，以及如何保留</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>&lt; 4 px</source>
        <translation>&lt; 4 px</translation>
    </message>
    <message>
        <source>&lt; 8 px</source>
        <translation>&lt; 8 px</translation>
    </message>
    <message>
        <source>&lt; 16 px</source>
        <translation>&lt; 16 px</translation>
    </message>
    <message>
        <source>&lt; 32 px</source>
        <translation>&lt; 32 px</translation>
    </message>
    <message>
        <source>Smallest size</source>
        <translation>最小尺寸</translation>
    </message>
    <message>
        <source>Tiles</source>
        <translation>分块</translation>
    </message>
    <message>
        <source>Resize impact</source>
        <translation>调整尺寸的影响</translation>
    </message>
    <message>
        <source>Smallest side after resizing</source>
        <translation>缩放后的最短边</translation>
    </message>
    <message>
        <source>smallest side</source>
        <translation>最短边</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>没有标注框，或其图像的尺寸未知</translation>
    </message>
    <message>
        <source>As training sees it</source>
        <translation>训练所见</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>Tiles of %1 px, %2 px overlap, on the commonest image size</source>
        <translation>%1 px 的分块，重叠 %2 px，用于最常见的图像尺寸</translation>
    </message>
    <message>
        <source>There are no boxes to measure.</source>
        <translation>没有可测量的标注框。</translation>
    </message>
    <message>
        <source>%1: %2 of the boxes never reach %3 px, not even in the source. Tiles cannot help; sharper pictures can.</source>
        <translation>%1：%2 的标注框始终达不到 %3 px，在源图像中也是如此。分块无济于事；更清晰的图片才有用。</translation>
    </message>
    <message>
        <source>From %1 px on, every class keeps %2 of its boxes at %3 px or more.</source>
        <translation>从 %1 px 起，每个类别有 %2 的标注框保持在 %3 px 或以上。</translation>
    </message>
    <message>
        <source>No box to show</source>
        <translation>没有可显示的标注框</translation>
    </message>
    <message>
        <source>Magnifying</source>
        <translation>正在放大</translation>
    </message>
    <message>
        <source>The image cannot be read</source>
        <translation>无法读取图像</translation>
    </message>
    <message>
        <source>source: %1</source>
        <translation>源：%1</translation>
    </message>
    <message>
        <source>at %1 px: %2</source>
        <translation>%1 px 时：%2</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>要创建的文件夹</translation>
    </message>
    <message>
        <source>Writing at several sizes</source>
        <translation>正在以多个尺寸写出</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
</context>
<context>
    <name>ballast::ResultPanel</name>
    <message>
        <source>Why not further</source>
        <translation>为何不能更进一步</translation>
    </message>
    <message>
        <source>Warnings</source>
        <translation>警告</translation>
    </message>
    <message>
        <source>Export balanced dataset</source>
        <translation>导出平衡后的数据集</translation>
    </message>
    <message>
        <source>Save plan…</source>
        <translation>保存计划…</translation>
    </message>
    <message>
        <source>Imbalance ratio</source>
        <translation>不平衡比</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>Images added</source>
        <translation>增加的图像</translation>
    </message>
    <message>
        <source>Images left out</source>
        <translation>略去的图像</translation>
    </message>
    <message>
        <source>Most copies of one image</source>
        <translation>单张图像最多副本</translation>
    </message>
    <message>
        <source>Disk, about</source>
        <translation>磁盘，约</translation>
    </message>
    <message>
        <source>For the command line: ballast-cli export --plan</source>
        <translation>用于命令行：ballast-cli export --plan</translation>
    </message>
    <message>
        <source>Result</source>
        <translation>结果</translation>
    </message>
    <message>
        <source>%1: %2 of %3</source>
        <translation>%1：%2 / %3</translation>
    </message>
    <message>
        <source>%1 more classes stay short; the bars mark them.</source>
        <translation>另有 %1 个类别仍不足；条形图中已标出。</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Best possible at this budget</source>
        <translation>此预算下的最佳结果</translation>
    </message>
    <message>
        <source>Above the best possible</source>
        <translation>高于最佳可能值</translation>
    </message>
    <message>
        <source>– repeated</source>
        <translation>– 重复</translation>
    </message>
    <message>
        <source>– object crops</source>
        <translation>– 对象裁剪</translation>
    </message>
    <message>
        <source>– tiles</source>
        <translation>– 分块</translation>
    </message>
    <message>
        <source>No plan with these means, copies and budget gets lower: a bound by linear programming</source>
        <translation>用这些手段、副本数和预算，任何计划都无法更低：由线性规划得出的界限</translation>
    </message>
    <message>
        <source>Best possible with these means</source>
        <translation>用这些手段可达到的最佳结果</translation>
    </message>
    <message>
        <source>reached</source>
        <translation>已达到</translation>
    </message>
    <message>
        <source>– with pasted objects</source>
        <translation>– 含粘贴的对象</translation>
    </message>
    <message>
        <source>Objects pasted</source>
        <translation>粘贴的对象</translation>
    </message>
    <message>
        <source>Different objects among them</source>
        <translation>其中不同的对象</translation>
    </message>
    <message>
        <source>Objects of the dataset that lend: the more, the less a model can learn them by heart</source>
        <translation>数据集中供粘贴的对象：越多，模型越不容易死记它们</translation>
    </message>
    <message>
        <source>– varied inside boxes</source>
        <translation>– 在标注框内变化</translation>
    </message>
</context>
<context>
    <name>ballast::RulesPanel</name>
    <message>
        <source>Share of the largest class</source>
        <translation>占最大类别的比例</translation>
    </message>
    <message>
        <source>Training objects</source>
        <translation>训练对象</translation>
    </message>
    <message>
        <source>Validation objects</source>
        <translation>验证对象</translation>
    </message>
    <message>
        <source>When is a class too low?</source>
        <translation>类别何时算过少？</translation>
    </message>
    <message>
        <source>low below</source>
        <translation>偏低低于</translation>
    </message>
    <message>
        <source>critical below</source>
        <translation>严重低于</translation>
    </message>
    <message>
        <source>The worst finding decides. Validation is only asked where there is a validation split.</source>
        <translation>取最差的一项。仅在有验证划分时才考察验证。</translation>
    </message>
    <message>
        <source>Take the defaults back</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Reset verdict rules</source>
        <translation>重置判定规则</translation>
    </message>
    <message>
        <source>%1, low below</source>
        <translation>%1，偏低低于</translation>
    </message>
    <message>
        <source>%1, critical below</source>
        <translation>%1，严重低于</translation>
    </message>
    <message>
        <source>Change verdict rules</source>
        <translation>更改判定规则</translation>
    </message>
</context>
<context>
    <name>ballast::SamplerCard</name>
    <message>
        <source>Sampler</source>
        <translation>采样器</translation>
    </message>
    <message>
        <source>Classes in a smaller share of the images than this are repeated</source>
        <translation>所占图像比例低于此值的类别会被重复</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Images</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Draws</source>
        <translation>抽取次数</translation>
    </message>
    <message>
        <source>Distinct</source>
        <translation>不同图像</translation>
    </message>
    <message>
        <source>Never seen</source>
        <translation>从未见到</translation>
    </message>
    <message>
        <source>Boxes seen</source>
        <translation>见到的标注框</translation>
    </message>
    <message>
        <source>What an epoch shows</source>
        <translation>一轮训练将会见到的内容</translation>
    </message>
    <message>
        <source>Boxes in an epoch</source>
        <translation>一轮中的标注框</translation>
    </message>
    <message>
        <source>No training images</source>
        <translation>没有训练图像</translation>
    </message>
    <message>
        <source>No training image holds a class.</source>
        <translation>没有训练图像含有类别。</translation>
    </message>
    <message>
        <source>An epoch draws %1 images, %2 of %3 different ones; %4 of the images with %5 are never seen. Ratio %6 → %7.</source>
        <translation>一轮抽取 %1 张图像，涵盖 %3 张不同图像中的 %2 张；含有 %5 的图像中有 %4 从未被见到。比值 %6 → %7。</translation>
    </message>
</context>
<context>
    <name>ballast::ScatterChart</name>
    <message>
        <source>%1 px</source>
        <translation>%1 px</translation>
    </message>
    <message>
        <source>class</source>
        <translation>类别</translation>
    </message>
</context>
<context>
    <name>ballast::Screenshots</name>
    <message>
        <source>The folder %1 cannot be made</source>
        <translation>无法创建文件夹 %1</translation>
    </message>
    <message>
        <source>The picture %1 cannot be written</source>
        <translation>无法写入图片 %1</translation>
    </message>
</context>
<context>
    <name>ballast::SmallestSideCard</name>
    <message>
        <source>No box falls under 16 px at this size.</source>
        <translation>此尺寸下没有标注框小于 16 px。</translation>
    </message>
    <message>
        <source>Fewer than 1 % of any class fall under 16 px at this size.</source>
        <translation>此尺寸下各类别小于 16 px 的均不到 1 %。</translation>
    </message>
    <message>
        <source>%1 of %2 fall under 16 px: consider tiles or a larger input size</source>
        <translation>%2 中有 %1 小于 16 px：请考虑分块或更大的输入尺寸</translation>
    </message>
    <message>
        <source>Smallest box side after resizing to</source>
        <translation>缩放后标注框的最短边，缩放到</translation>
    </message>
    <message>
        <source>Smallest box side</source>
        <translation>标注框最短边</translation>
    </message>
    <message>
        <source>smallest side</source>
        <translation>最短边</translation>
    </message>
    <message>
        <source>px</source>
        <translation>px</translation>
    </message>
    <message>
        <source>boxes</source>
        <translation>标注框</translation>
    </message>
    <message>
        <source>No boxes, or the sizes of their images are not known</source>
        <translation>没有标注框，或其图像尺寸未知</translation>
    </message>
</context>
<context>
    <name>ballast::SnippetButtons</name>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
    <message>
        <source>Save as</source>
        <translation>另存为</translation>
    </message>
</context>
<context>
    <name>ballast::SplitsPage</name>
    <message>
        <source>fold %1</source>
        <translation>第 %1 折</translation>
    </message>
    <message>
        <source>Validation</source>
        <translation>验证</translation>
    </message>
    <message>
        <source>Test</source>
        <translation>测试</translation>
    </message>
    <message>
        <source>Split</source>
        <translation>划分</translation>
    </message>
    <message>
        <source>none</source>
        <translation>无</translation>
    </message>
    <message>
        <source>nothing</source>
        <translation>无</translation>
    </message>
    <message>
        <source>copies of one photograph (by name)</source>
        <translation>同一照片的副本（按名称）</translation>
    </message>
    <message>
        <source>folders</source>
        <translation>文件夹</translation>
    </message>
    <message>
        <source>a pattern in the path</source>
        <translation>路径中的模式</translation>
    </message>
    <message>
        <source>near-duplicates</source>
        <translation>近似重复</translation>
    </message>
    <message>
        <source>Keep together</source>
        <translation>保持在一起</translation>
    </message>
    <message>
        <source>Pattern</source>
        <translation>模式</translation>
    </message>
    <message>
        <source>New split</source>
        <translation>新划分</translation>
    </message>
    <message>
        <source>Folds</source>
        <translation>折数</translation>
    </message>
    <message>
        <source>Seed</source>
        <translation>种子</translation>
    </message>
    <message>
        <source>Every class is spread over the parts alike. Split first, then augment: validation and test are never touched.</source>
        <translation>每个类别在各部分中的分布均匀一致。先划分，再增强：绝不改动验证集和测试集。</translation>
    </message>
    <message>
        <source>Leaks</source>
        <translation>泄漏</translation>
    </message>
    <message>
        <source>Look for near-duplicates</source>
        <translation>查找近似重复的图像</translation>
    </message>
    <message>
        <source>Images of two splits that show nearly the same, turned and mirrored ones too; decodes all images</source>
        <translation>两个划分中内容几乎相同的图像，包括旋转和镜像的；会解码所有图像</translation>
    </message>
    <message>
        <source>Images per class and part</source>
        <translation>各类别和各部分的图像数</translation>
    </message>
    <message>
        <source>Export…</source>
        <translation>导出…</translation>
    </message>
    <message>
        <source>The dataset with these splits; with folds one dataset per fold</source>
        <translation>采用这些划分的数据集；使用折时每折一个数据集</translation>
    </message>
    <message>
        <source>Images that leak between the present splits</source>
        <translation>在现有划分之间泄漏的图像</translation>
    </message>
    <message>
        <source>Image</source>
        <translation>图像</translation>
    </message>
    <message>
        <source>Its like</source>
        <translation>相似图像</translation>
    </message>
    <message>
        <source>Likeness</source>
        <translation>相似度</translation>
    </message>
    <message>
        <source>Copied as %1</source>
        <translation>已复制为 %1</translation>
    </message>
    <message>
        <source>Splitting</source>
        <translation>正在划分</translation>
    </message>
    <message>
        <source>Nothing has been split yet.</source>
        <translation>尚未进行划分。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>all images</source>
        <translation>所有图像</translation>
    </message>
    <message>
        <source>%1 images in %2 groups that stay together.</source>
        <translation>%1 张图像，分为 %2 个保持在一起的组。</translation>
    </message>
    <message>
        <source>Comparing…</source>
        <translation>正在比较…</translation>
    </message>
    <message>
        <source>Looking for near-duplicates</source>
        <translation>正在查找近似重复的图像</translation>
    </message>
    <message>
        <source>same file</source>
        <translation>同一文件</translation>
    </message>
    <message>
        <source>No image of one split shows what one of another shows.</source>
        <translation>没有任何划分的图像与另一划分的图像内容相同。</translation>
    </message>
    <message>
        <source>%1 pairs across splits: what was trained on cannot measure a model. Split again with near-duplicates kept together.</source>
        <translation>有 %1 对跨划分：用于训练过的图像无法衡量模型。请重新划分并让近似重复的图像保持在一起。</translation>
    </message>
    <message>
        <source>Folder to make</source>
        <translation>要创建的文件夹</translation>
    </message>
    <message>
        <source>Writing the splits</source>
        <translation>正在写出划分</translation>
    </message>
    <message>
        <source>Stopped</source>
        <translation>已停止</translation>
    </message>
    <message>
        <source>Written to %1</source>
        <translation>已写入 %1</translation>
    </message>
    <message>
        <source>Not looked for yet: the button “Look for near-duplicates” compares all images.</source>
        <translation>尚未查找：按钮“查找近似重复的图像”会比较所有图像。</translation>
    </message>
    <message>
        <source>Stopped: not all images were compared.</source>
        <translation>已停止：并非所有图像都已比较。</translation>
    </message>
</context>
<context>
    <name>ballast::StatusLine</name>
    <message>
        <source>Progress</source>
        <translation>进度</translation>
    </message>
    <message>
        <source>Stop the running job</source>
        <translation>停止正在运行的任务</translation>
    </message>
    <message numerus="yes">
        <source>(%n more)</source>
        <translation>
            <numerusform>（另有 %n 个）</numerusform>
        </translation>
    </message>
    <message>
        <source>Stop: %1</source>
        <translation>停止：%1</translation>
    </message>
</context>
<context>
    <name>ballast::StepCard</name>
    <message>
        <source>Drag to reorder (Alt+Up, Alt+Down)</source>
        <translation>拖动以重新排序 (Alt+上, Alt+下)</translation>
    </message>
    <message>
        <source>Use this step</source>
        <translation>使用此步骤</translation>
    </message>
    <message>
        <source>Use %1</source>
        <translation>使用 %1</translation>
    </message>
    <message>
        <source>Switch on %1</source>
        <translation>开启 %1</translation>
    </message>
    <message>
        <source>Switch off %1</source>
        <translation>关闭 %1</translation>
    </message>
    <message>
        <source>Probability that the step is applied to a copy, 0 to 1</source>
        <translation>该步骤应用于副本的概率，0 到 1</translation>
    </message>
    <message>
        <source>p</source>
        <translation>p</translation>
    </message>
    <message>
        <source>Show or hide the parameters</source>
        <translation>显示或隐藏参数</translation>
    </message>
    <message>
        <source>Remove this step (Del)</source>
        <translation>移除此步骤 (Del)</translation>
    </message>
    <message>
        <source>Fewer</source>
        <translation>更少</translation>
    </message>
    <message>
        <source>%1 more</source>
        <translation>另有 %1 个</translation>
    </message>
    <message>
        <source>Change %1 of %2</source>
        <translation>更改 %2 的 %1</translation>
    </message>
    <message>
        <source>A probability is a number from 0 to 1.</source>
        <translation>概率是 0 到 1 之间的数。</translation>
    </message>
    <message>
        <source>Change probability of %1</source>
        <translation>更改 %1 的概率</translation>
    </message>
    <message>
        <source>Reset %1</source>
        <translation>重置 %1</translation>
    </message>
    <message>
        <source>Move up</source>
        <translation>上移</translation>
    </message>
    <message>
        <source>Move down</source>
        <translation>下移</translation>
    </message>
    <message>
        <source>Duplicate</source>
        <translation>复制一份</translation>
    </message>
    <message>
        <source>Reset to defaults</source>
        <translation>恢复默认值</translation>
    </message>
    <message>
        <source>Remove</source>
        <translation>移除</translation>
    </message>
    <message>
        <source>Classes whose boxes count</source>
        <translation>计入其标注框的类别</translation>
    </message>
    <message>
        <source>Add a step inside</source>
        <translation>添加内部步骤</translation>
    </message>
    <message>
        <source>All classes</source>
        <translation>所有类别</translation>
    </message>
    <message>
        <source>Change classes of %1</source>
        <translation>更改 %1 的类别</translation>
    </message>
</context>
<context>
    <name>ballast::StepList</name>
    <message>
        <source>No steps yet: copies would equal their originals. Add a step, or begin with a preset.</source>
        <translation>尚无步骤：副本将与原件相同。请添加步骤，或从预设开始。</translation>
    </message>
    <message>
        <source>Add %1</source>
        <translation>添加 %1</translation>
    </message>
    <message>
        <source>Remove %1</source>
        <translation>移除 %1</translation>
    </message>
    <message>
        <source>Duplicate %1</source>
        <translation>复制 %1</translation>
    </message>
    <message>
        <source>Move %1</source>
        <translation>移动 %1</translation>
    </message>
</context>
<context>
    <name>ballast::ThumbnailDelegate</name>
    <message>
        <source>cannot be read</source>
        <translation>无法读取</translation>
    </message>
</context>
<context>
    <name>ballast::TransformPicker</name>
    <message>
        <source>Search: rotate, blur, noise …</source>
        <translation>搜索：旋转、模糊、噪声…</translation>
    </message>
    <message>
        <source>Search transforms</source>
        <translation>搜索变换</translation>
    </message>
</context>
<context>
    <name>ballast::TreatmentPanel</name>
    <message>
        <source>Every class has enough.</source>
        <translation>每个类别都足够。</translation>
    </message>
    <message>
        <source>Needs treatment</source>
        <translation>需要处理</translation>
    </message>
    <message>
        <source>Show more (%1)</source>
        <translation>显示更多（%1）</translation>
    </message>
    <message>
        <source>Show images</source>
        <translation>显示图像</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>处理…</translation>
    </message>
</context>
<context>
    <name>ballast::ValueSlider</name>
    <message>
        <source>Double-click takes the default back</source>
        <translation>双击恢复默认值</translation>
    </message>
</context>
<context>
    <name>ballast::VariantGrid</name>
    <message>
        <source>Grid of variants</source>
        <translation>变体网格</translation>
    </message>
    <message>
        <source>copy %1</source>
        <translation>副本 %1</translation>
    </message>
</context>
<context>
    <name>ballast::VerdictCard</name>
    <message>
        <source>Show images</source>
        <translation>显示图像</translation>
    </message>
    <message>
        <source>Treat…</source>
        <translation>处理…</translation>
    </message>
    <message>
        <source>Show all classes again</source>
        <translation>再次显示所有类别</translation>
    </message>
</context>
<context>
    <name>ballast::WeightsPage</name>
    <message>
        <source>Copied for %1</source>
        <translation>已复制用于 %1</translation>
    </message>
    <message>
        <source>From the training images as they are</source>
        <translation>按训练图像的现状</translation>
    </message>
    <message>
        <source>From the counts after the plan</source>
        <translation>来自计划之后的数量</translation>
    </message>
    <message>
        <source>the plan</source>
        <translation>计划</translation>
    </message>
    <message>
        <source>the training images</source>
        <translation>训练图像</translation>
    </message>
</context>
<context>
    <name>ballast::WeightsPanel</name>
    <message>
        <source>Weight scheme</source>
        <translation>权重方案</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Count</source>
        <translation>数量</translation>
    </message>
    <message>
        <source>Weight</source>
        <translation>权重</translation>
    </message>
    <message>
        <source>Class weights</source>
        <translation>类别权重</translation>
    </message>
    <message>
        <source>Copy as %1</source>
        <translation>复制为 %1</translation>
    </message>
    <message>
        <source>Weights for training</source>
        <translation>训练用权重</translation>
    </message>
    <message>
        <source>From %1. Weights and a balanced dataset are alternatives: after a balanced export, train without weights.</source>
        <translation>来自 %1。权重与平衡后的数据集二选一：平衡导出后请不带权重训练。</translation>
    </message>
    <message>
        <source>No samples: no loss ever sees this class</source>
        <translation>没有样本：任何损失都不会见到此类别</translation>
    </message>
    <message>
        <source>Copied for %1</source>
        <translation>已复制用于 %1</translation>
    </message>
    <message>
        <source>Double-click a weight to change it</source>
        <translation>双击权重可更改</translation>
    </message>
    <message>
        <source>Copy as</source>
        <translation>复制为</translation>
    </message>
</context>
<context>
    <name>ballast::WelcomePage</name>
    <message>
        <source>Open folder…</source>
        <translation>打开文件夹…</translation>
    </message>
    <message>
        <source>Open a dataset folder (Ctrl+O)</source>
        <translation>打开数据集文件夹 (Ctrl+O)</translation>
    </message>
    <message>
        <source>Try the sample</source>
        <translation>试用示例</translation>
    </message>
    <message>
        <source>Makes 600 images of surface defects on this computer and opens them</source>
        <translation>在本机生成 600 张表面缺陷图像并打开</translation>
    </message>
    <message>
        <source>or drop a folder or a label file anywhere</source>
        <translation>或将文件夹或标签文件拖到任意位置</translation>
    </message>
    <message>
        <source>Give the rare classes their weight</source>
        <translation>让罕见类别有其应有的分量</translation>
    </message>
    <message>
        <source>Open a dataset, see which classes are too low, preview the cure with the boxes drawn on, and write a balanced copy. Your files stay as they are.</source>
        <translation>打开数据集，查看哪些类别过少，带标注框预览补救效果，并写出平衡的副本。您的文件保持不变。</translation>
    </message>
    <message>
        <source>See what is too low</source>
        <translation>查看哪些过少</translation>
    </message>
    <message>
        <source>Images and boxes per class and split, with a verdict and the arithmetic behind it.</source>
        <translation>按类别和划分统计图像与标注框，附判定及其算式。</translation>
    </message>
    <message>
        <source>Tune and preview</source>
        <translation>调整与预览</translation>
    </message>
    <message>
        <source>Move a slider and watch every box: kept, clipped or dropped, and why.</source>
        <translation>移动滑块，观察每个标注框：保留、裁切还是去掉，以及原因。</translation>
    </message>
    <message>
        <source>Export it balanced</source>
        <translation>平衡导出</translation>
    </message>
    <message>
        <source>Recent datasets</source>
        <translation>最近的数据集</translation>
    </message>
    <message>
        <source>One click writes YOLO, VOC, COCO, labelme, CVAT, class folders or CSV, reads it back and compares.</source>
        <translation>一键写出 YOLO、VOC、COCO、labelme、CVAT、分类文件夹或 CSV，回读并比较。</translation>
    </message>
</context>
<context>
    <name>ballast::WhyNot</name>
    <message>
        <source>Trying other means</source>
        <translation>正在尝试其他手段</translation>
    </message>
</context>
<context>
    <name>ballast::WindowPreview</name>
    <message>
        <source>Picture of the selected row</source>
        <translation>所选行的图片</translation>
    </message>
</context>
<context>
    <name>ballast::WishesDialog</name>
    <message>
        <source>Wishes for single classes</source>
        <translation>单个类别的要求</translation>
    </message>
    <message>
        <source>A target takes the place of the goal&apos;s. A cap is never passed by adding images. A class left alone is neither raised nor counted in the ratio. Empty fields ask for nothing.</source>
        <translation>类别目标取代总目标。添加图像绝不会超过上限。不作处理的类别既不增加，也不计入比值。空白栏表示无要求。</translation>
    </message>
    <message>
        <source>Class</source>
        <translation>类别</translation>
    </message>
    <message>
        <source>Now</source>
        <translation>当前</translation>
    </message>
    <message>
        <source>After</source>
        <translation>之后</translation>
    </message>
    <message>
        <source>Target</source>
        <translation>目标</translation>
    </message>
    <message>
        <source>Cap</source>
        <translation>上限</translation>
    </message>
    <message>
        <source>Leave alone</source>
        <translation>不作处理</translation>
    </message>
    <message>
        <source>Change wish for %1</source>
        <translation>更改对 %1 的要求</translation>
    </message>
</context>
</TS>
