namespace Newsreel.Sourcing.Cards;

/// <summary>Words of denial, doubt and report in languages of which only whole clauses are shown.</summary>
internal static class OtherWords
{
    /// <summary>Arabic; a word may also carry "and" before it.</summary>
    public static CardWords Arabic { get; } = new()
    {
        Governors = CardWords.Set("لا لم لن ليس ليست ما غير بدون دون نفى نفت ينفي تنفي أنكر أنكرت كذب كاذب خطأ قال قالت يقول تقول ذكر ذكرت زعم زعمت يزعم أعلن أعلنت أكد أكدت اتهم اتهمت اتهام يعتقد تعتقد وفقا وفقًا بحسب حسب قد ربما لعل إذا لو إن أن أنّ إنّ هل يمكن يحاول حاول حاولت فشل فشلت رفض رفضت هدد هددت سوف حكم حكمت المحكمة براءة إلا فقط سوى كاد يكاد أكثر أقل"),
    };

    /// <summary>Hindi.</summary>
    public static CardWords Hindi { get; } = new()
    {
        Governors = CardWords.Set("नहीं न ना मत बिना इनकार इन्कार खंडन झूठ झूठा झूठी गलत ग़लत आरोप कथित शायद संभवतः अगर यदि क्या कहा कहना कहते कहता कहती बताया दावा मुताबिक अनुसार माना मानना कि सकता सकती सकते चाहिए कोशिश प्रयास असफल विफल धमकी योजना अदालत बरी दोषी केवल सिर्फ सिर्फ़ लगभग अधिक कम"),
    };

    /// <summary>Chinese.</summary>
    public static CardWords Chinese { get; } = new()
    {
        SeeksInside = true,
        Governors = CardWords.Set("不 没 未 无 非 否 别 假 谎 谣 错 据 称 说 表示 认为 指控 涉嫌 怀疑 可能 也许 或许 大概 如果 若 是否 吗 试图 企图 计划 打算 威胁 拒绝 失败 判 法院 除 只 仅 几乎 将 应 要 被告 预计 估计 声 报道"),
    };

    /// <summary>Japanese.</summary>
    public static CardWords Japanese { get; } = new()
    {
        SeeksInside = true,
        Governors = CardWords.Set("ない なか ません ず 無 否 偽 嘘 うそ 誤 虚 疑 容疑 という と言 と述 と語 と主張 と報 と発表 とされ と考え によれば によると かもし たぶん おそらく らしい そうだ ようだ もし れば なら だろう でしょう べき つもり 計画 しようと 試み 脅 拒 失敗 判決 裁判 無罪 有罪 だけ のみ しか ほぼ か。 か？ 」 』"),
    };
}
