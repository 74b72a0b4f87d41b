using System.Globalization;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Kernel;
using Samplan.Pictures.Pages.Views;

namespace Samplan.Pictures.Reading;

/// <summary>The datasets behind what is shown, in the reader's language.</summary>
internal sealed class SourceBook(PageContent content, PageRequest request)
{
    private readonly Texts _texts = request.Texts;
    private readonly HashSet<string> _renewed =
    [
        .. content.Statuses.SelectMany(status => status.Reasons).Where(reason => reason.Cause == StaleCause.DatasetRenewed).Select(reason => reason.What),
    ];

    /// <summary>Sources as results name them: dataset id, with year where it has one. What is no dataset's (an amendment) is left out.</summary>
    public IReadOnlyList<SourceView> List(IEnumerable<string> names) =>
        [.. names.Distinct().Select(Find).OfType<SourceView>().DistinctBy(view => (view.Name, view.Year))];

    /// <summary>Every dataset of these roles, each with the span of its years.</summary>
    public IReadOnlyList<SourceView> ListRoles(IReadOnlySet<string> roles) =>
        [.. content.Datasets.Where(dataset => roles.Contains(RoleOf(dataset)) && dataset.Current.Count > 0).Select(dataset => View(dataset, Years(dataset)))];

    public SourceView? Find(string name)
    {
        var at = name.LastIndexOf('@');
        var id = at < 0 ? name : name[..at];
        var dataset = content.Datasets.FirstOrDefault(one => one.Id.Value == id);
        return dataset is null ? null : View(dataset, at < 0 ? "" : name[(at + 1)..]);
    }

    /// <summary>What the dataset is, in words: its role, with what tells it from others of that role.</summary>
    public string NameOf(Dataset dataset)
    {
        var (role, word) = (RoleOf(dataset), WordOf(dataset));
        if (dataset.Role.Length > role.Length)
            return $"{word}, {DimensionName(dataset.Role[(role.Length + 1)..])}";
        return content.Datasets.Count(other => other.Role == dataset.Role) > 1 ? $"{word}, {dataset.Title}" : word;
    }

    /// <summary>The role in words, which also stands for an owner that nobody has given.</summary>
    private string WordOf(Dataset dataset) => RoleOf(dataset) is var role && _texts.Has($"roles.{role}") ? _texts[$"roles.{role}"] : role;

    public int OverdueCount =>
        content.Datasets.Count(dataset => Newest(dataset) is { } version && Freshness.Of(version, dataset.UpdateInterval, content.Today).IsOverdue);

    public static string RoleOf(Dataset dataset) => dataset.Role.Split(':')[0];

    public SourceView View(Dataset dataset, string year)
    {
        var freshness = Newest(dataset) is { } version ? Freshness.Of(version, dataset.UpdateInterval, content.Today) : new Freshness(false, null, 0);
        return new SourceView(
            NameOf(dataset),
            dataset.Owner ?? WordOf(dataset),
            year,
            freshness.IsOverdue ? "overdue"
                : _renewed.Contains(dataset.Id.Value) ? "stale"
                : "fresh",
            freshness.OverdueDays,
            $"/datasets/{Uri.EscapeDataString(dataset.Id.Value)}{request.Address.DocumentQuery(_texts.Language)}"
        );
    }

    public static string Years(Dataset dataset)
    {
        int[] years = [.. dataset.Current.Select(version => version.Year).OfType<int>().Distinct().Order()];
        return years switch
        {
            [] => "",
            [var only] => only.ToString(CultureInfo.InvariantCulture),
            [var first, .., var last] => string.Create(CultureInfo.InvariantCulture, $"{first}–{last}"),
        };
    }

    public static DatasetVersion? Newest(Dataset dataset) => dataset.Current.MaxBy(version => version.UpdatedOn);

    private string DimensionName(string key) =>
        (content.Book?.Ruleset.Links?.Dimensions.FirstOrDefault(dimension => dimension.Key == key)?.Name.In(_texts.Language) ?? key).ToLower(
            CultureInfo.GetCultureInfo(_texts.Language)
        );
}
