// What scripts say: Chinese first, English second.

const WORDS = {
    brand: ["班账", "Banzhang"],
    sending: ["正在提交……", "Sending…"],
    lost: ["没有收到回答，不知道是否已经办理。网络恢复后请按「重试」，不会重复办理。", "No answer came. Press “Retry” once you are back online: it will not be carried out twice."],
    retry: ["重试", "Retry"],
    storeAnyway: ["仍然保存", "Store it all the same"],
    done: ["已办理。", "Done."],
    refused: ["没有办成。", "It was not carried out."],
    fieldInvalid: ["请检查这一项。", "Please check this field."],
    signInAgain: ["登录已过期，请重新登录。", "Your session has ended: sign in again."],
    signIn: ["登录", "Sign in"],
    passwordsDiffer: ["两次输入的密码不一致。", "The two passwords differ."],
    saved: ["已记录", "Recorded"],
    notePlease: ["请写明情况（不写姓名），写完自动记录。", "Describe it, without names; it is recorded when you leave the field."],
    noDevices: ["请至少选一台设备。", "Pick at least one device."],
    noneTicked: ["请先勾选要开单的交接。", "Tick what is to be drawn up first."],
    opened: ["已开单", "drawn up"],
    drawFirst: ["请先在框内签名。", "Sign in the box first."],
    nameDrawn: ["已写上姓名。", "Your name has been written."],
    cleared: ["已清除。", "Cleared."],
    passkeyAsking: ["请按设备的提示，用指纹、面容或设备密码确认……", "Follow your device: fingerprint, face or its PIN…"],
    passkeyNotGiven: ["没有得到通行密钥：可能取消了、超时了，或这台设备上没有。", "No passkey was given: cancelled, too late, or there is none on this device."],
    passkeyAlreadyHere: ["这台设备上已经有您的通行密钥。", "This device has a passkey of yours already."],
    passkeyLost: ["没有收到回答，请检查网络后再试。", "No answer came: check the network and try again."],
    passkeyFailed: ["这个浏览器没能使用通行密钥，请改用密码。", "This browser could not use a passkey: use your password."],
    uploading: ["正在检查文件……", "Checking the file…"],
    sameFile: ["是同一个文件：与归档时的摘要一致。", "The same file: its digest is the one that was filed."],
    otherFile: ["不是同一个文件：与归档时的摘要不一致。", "Not the same file: its digest differs from the one that was filed."],
    photosWait: ["尚未上传。核对后按「上传照片」。", "Not sent yet: look at them, then press “Upload photos”."],
    photosLost: ["没有收到回答。网络恢复后再按「上传照片」，不会重复。", "No answer came. Press “Upload photos” again once you are back online; none is filed twice."],
    paperFirst: ["请先拍照或选择文件。", "Take a photo or choose a file first."],
    paperReading: ["正在上传并读二维码，可能要半分钟……", "Uploading and reading the code, half a minute perhaps…"],
    choose: ["请选定", "Choose"],
    row: ["行", "Row"],
    column: ["列", "Column"],
    problem: ["问题", "Problem"],
    passwordOnce: ["初始密码只显示这一次，请抄下交给本人：", "The initial password is shown only once; note it down and hand it over:"],
    tokenOnce: ["令牌只显示这一次，请复制到要使用它的系统中：", "The token is shown only once; copy it into the system that is to use it:"],
    linkOnce: ["链接只显示这一次，请复制后交给本人：", "The link is shown only once; copy it and hand it over:"],
    heading: ["文件中的列名", "Heading in the file"],
    field: ["对应的项目", "Field"],
    ignored: ["不导入", "not imported"],
    PROPOSED: ["等待另一人确认", "waiting for somebody else to confirm"],
    corrections: ["更正", "corrections"],
    changes: ["改动", "Changes"],
    nothing: ["（空）", "(nothing)"],
    corrected: ["已更正", "corrected"],
    overtaken: ["卡片已另有改动、未更正", "left as they are"],
    change: ["保存修改", "Save"],
    forget: ["作废", "Forget"],
    remove: ["去掉", "Remove"],
    CHECKED: ["检查通过，等待确认", "checked, waiting for confirmation"],
    REFUSED: ["检查未通过，没有登记任何内容", "not accepted; nothing was stored"],
    RUNNING: ["正在登记", "being stored"],
    COMPLETED: ["已全部登记", "stored completely"],
    WITHDRAWN: ["已撤回", "withdrawn"],
    devices: ["设备", "devices"],
    rooms: ["教室", "rooms"],
    classes: ["班级", "classes"],
    headteachers: ["班主任", "head teachers"],
    appointments: ["任职", "appointments"],
    error: ["须改正", "must be corrected"],
    warning: ["请留意", "please note"],
    wholeFile: ["整份文件", "whole file"],
    rows: ["行", "rows"],
    duplicate: ["这份文件以前登记过，不会再登记一次。", "This file was imported before and is not imported again."],
};

/** Both languages as nodes: Chinese text, then an English element. */
export function say(key) {
    const [zh, en] = WORDS[key] ?? [key, key];
    return both(zh, en);
}

export function both(zh, en) {
    const nodes = [document.createTextNode(zh)];
    if (en && en !== zh) {
        const english = document.createElement("span");
        english.lang = "en";
        english.className = zh.endsWith("。") ? "en line" : "en";
        english.textContent = ` ${en}`;
        nodes.push(english);
    }
    return nodes;
}

export const chinese = (key) => (WORDS[key] ?? [key])[0];
