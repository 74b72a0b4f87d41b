using System.Globalization;
using System.Security.Cryptography;
using System.Text;
using System.Text.Json.Nodes;
using Samplan.Analyses.Contracts;
using Samplan.Catalogue.Contracts;
using Samplan.Engine.Nodes.Rulesets;
using Samplan.Kernel;

namespace Samplan.Pictures.Contracts;

/// <summary>What changes have made of a base so far. Kinds of change write here; nothing of the base itself is touched.</summary>
public sealed class ChangeDraft
{
    private readonly ChangeBase _base;
    private readonly IDatasets _datasets;
    private readonly List<AmendedThing> _amendments;
    private readonly List<Drawing> _drawings;
    private readonly Dictionary<string, DatasetContent> _contents;
    private List<Dataset> _listed;
    private JsonNode? _rules;

    internal ChangeDraft(ChangeBase @base, IDatasets datasets)
    {
        (_base, _datasets) = (@base, datasets);
        _amendments = [.. @base.Amendments];
        _drawings = [.. @base.Drawings];
        _listed = [.. @base.Datasets];
        _contents = new(@base.Contents, StringComparer.Ordinal);
    }

    public PictureBook Book => _base.Book;

    public IReadOnlyList<AmendedThing> Amendments => _amendments;

    public IReadOnlyList<Drawing> Drawings => _drawings;

    public IReadOnlyList<Dataset> Datasets => _listed;

    /// <summary>The rules as the changes have left them.</summary>
    public string RulesetText => _rules?.ToJsonString() ?? _base.RulesetText;

    /// <summary>A class or a value set by hand; of several on the same thing the last counts.</summary>
    public void Amend(AmendedThing amended)
    {
        Unamend(amended.PlaceId, amended.Indicator);
        _amendments.Add(amended);
    }

    /// <summary>Takes back what is set by hand: the class where no indicator is named.</summary>
    public void Unamend(string placeId, string? indicator) => _amendments.RemoveAll(one => one.PlaceId == placeId && one.Indicator == indicator);

    public void Draw(Drawing drawing) => _drawings.Add(drawing);

    /// <summary>Gives something drawn another shape: well-known binary, EPSG:3006. What is not there stays so.</summary>
    public void Redraw(string id, byte[] shape)
    {
        var at = _drawings.FindIndex(one => one.Id == id);
        if (at >= 0)
            _drawings[at] = _drawings[at] with { Shape = shape };
    }

    /// <summary>Takes something drawn off the map.</summary>
    public void Erase(string id) => _drawings.RemoveAll(one => one.Id == id);

    /// <summary>Sets a number in the declaration of a criterion, named or standing within a rule.</summary>
    public void SetCriterion(string key, string member, double value)
    {
        _rules ??= JsonNode.Parse(_base.RulesetText)!;
        FindCriterion(_rules, key)![member] = value;
    }

    /// <summary>Whether the rules have a criterion of that key with that number.</summary>
    internal static bool HasNumber(string rulesetText, string key, string member) => FindCriterion(JsonNode.Parse(rulesetText)!, key)?[member] is JsonValue;

    internal IReadOnlyDictionary<string, DatasetContent> Contents => _contents;

    /// <summary>The rows of a dataset version as the changes have left them.</summary>
    /// <exception cref="RefusedException">The dataset has been taken out of the workspace since the edition was frozen.</exception>
    public async Task<DatasetContent> ReadAsync(DatasetVersion version, CancellationToken cancellation) =>
        _contents.TryGetValue(version.Table, out var changed) ? changed
        : version.Table.Length == 0
            ? throw new RefusedException(Refusal.Of("analyses.dataset-gone", ("dataset", version.Dataset.Value), ("version", $"{version.Number}")))
        : await _datasets.ReadAsync(version, null, withGeometry: true, cancellation);

    /// <summary>Puts other rows in place of a version's.</summary>
    /// <param name="change">What was done to them, so that the same done to the same gives the same hash.</param>
    public void Replace(DatasetVersion version, DatasetContent content, string change)
    {
        var hash = Convert.ToHexStringLower(SHA256.HashData(Encoding.UTF8.GetBytes($"{version.ContentHash}\n{change}")));
        var changed = version with { ContentHash = hash, Table = $"imagined:{hash}", Rows = content.Rows };
        _contents[changed.Table] = content;
        _listed =
        [
            .. _listed.Select(dataset =>
                dataset.Id == version.Dataset
                    ? dataset with
                    {
                        Versions = [.. dataset.Versions.Select(one => one.Number == version.Number ? changed : one)],
                    }
                    : dataset
            ),
        ];
    }

    internal Premises ToPremises(Ruleset ruleset, IReadOnlyList<Step> steps) =>
        new(ruleset, _listed)
        {
            Known = _base.Results,
            Contents = _contents,
            Steps = steps,
        };

    // The key of a criterion within a rule is its path: classes[0].rule.all[1].
    private static JsonNode? FindCriterion(JsonNode rules, string key)
    {
        if (rules["criteria"] is JsonArray named && named.FirstOrDefault(one => (string?)one?["key"] == key) is { } found)
            return found;
        var node = rules;
        foreach (var part in key.Split(['.', '[', ']'], StringSplitOptions.RemoveEmptyEntries))
        {
            node = node switch
            {
                JsonArray array when int.TryParse(part, NumberStyles.None, CultureInfo.InvariantCulture, out var index) && index < array.Count => array[index],
                JsonObject one => one[part],
                _ => null,
            };
            if (node is null)
                return null;
        }
        return node is JsonObject ? node : null;
    }
}
