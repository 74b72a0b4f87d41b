using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures.ChangeSets;

public sealed class ChangeSetTests : IDisposable
{
    private readonly DrawnPicture _picture = new();

    public void Dispose() => _picture.Dispose();

    [Fact]
    public async Task A_moved_requirement_tells_who_changes_class_and_touches_nothing()
    {
        var before = await BuildAsync();
        var trial = await TryAsync(Change("threshold", ("criterion", "big"), ("threshold", "450")));

        Assert.Equal(["Lillby blir stad."], trial.Comparison!.Rows.Select(row => row.Sentence));
        Assert.Equal(["nodes"], trial.Computed.Select(step => step.Value));
        Assert.Equal(before, await _picture.HashesAsync());
    }

    [Fact]
    public async Task A_value_is_carried_to_the_class_with_its_source()
    {
        await BuildAsync();
        var trial = await TryAsync(Change("value", ("place", "torp"), ("indicator", "population"), ("value", "520,0"), ("source", "kommunens prognos")));

        var row = Assert.Single(trial.Comparison!.Rows);
        Assert.Equal(("Torp", "gained", 40.0, 520.0), (row.Name, row.Sign, row.ValueBefore, row.ValueAfter));
    }

    [Fact]
    public async Task A_designation_is_made_and_taken_back()
    {
        await BuildAsync();
        var designated = await FreezeAsync(1, Change("designate", ("place", "torp"), ("class", "town")));
        var @base = (await _picture.ChangeSets.OpenAsync(designated.Number, default)).Value!;

        var back = await _picture.ChangeSets.TryAsync(@base, [Change("undesignate", ("place", "torp"))], "sv", default);

        Assert.Equal(["Torp är inte längre stad, utan ort."], back.Comparison!.Rows.Select(row => row.Sentence));
        var nothing = await TryAsync(Change("undesignate", ("place", "torp")));
        Assert.Equal("pictures.changes.not-designated", Assert.Single(nothing.Problems).Refusal.Code);
    }

    [Fact]
    public async Task Everything_that_is_wrong_is_told_at_once_and_nothing_is_computed()
    {
        await BuildAsync();
        var trial = await TryAsync(
            Change("threshold", ("criterion", "stort"), ("threshold", "1")),
            Change("designate", ("place", "atlantis"), ("class", "huvudstad")),
            Change("value", ("place", "torp"), ("indicator", "population")),
            Change("hokus", ("pokus", "1")),
            Change("drawing", ("sketch-class", "corridor"), ("title", "Stråk"), ("geometry", "{}"))
        );

        Assert.Null(trial.Comparison);
        Assert.Equal(
            [
                "pictures.changes.no-threshold",
                "pictures.no-such-place",
                "pictures.changes.no-class",
                "pictures.changes.field-missing",
                "pictures.changes.field-missing",
                "pictures.changes.no-kind",
                "formats.geojson.not-a-geometry",
            ],
            trial.Problems.Select(problem => problem.Refusal.Code)
        );
    }

    [Fact]
    public async Task Changes_become_an_edition_that_names_them_and_can_be_changed_again()
    {
        await BuildAsync();
        var changed = await FreezeAsync(
            1,
            Change("threshold", ("criterion", "big"), ("threshold", "450")),
            Change(
                "drawing",
                ("sketch-class", "corridor"),
                ("title", "Stråk"),
                ("geometry", "{\"type\":\"LineString\",\"coordinates\":[[16.5,59.6],[16.6,59.7]]}")
            )
        );

        var compared = (await _picture.Editions.CompareAsync(1, changed.Number, "sv", default)).Value!;
        Assert.Equal(["Lillby blir stad."], compared.Rows.Select(row => row.Sentence));
        var manifest = (await _picture.Editions.OpenAsync(changed.Number, default)).Value!.Manifest;
        Assert.Equal(["threshold", "drawing"], manifest.Changes.Select(change => change.Change.Kind));
        Assert.Equal(("P1", 1), (manifest.Changes[0].Proposal, changed.BasedOn));
        Assert.Equal("Stråk", Assert.Single(manifest.Drawings).Title);

        var next = await FreezeAsync(changed.Number, Change("threshold", ("criterion", "big"), ("threshold", "1000")));
        Assert.Equal(3, (await _picture.Editions.OpenAsync(next.Number, default)).Value!.Manifest.Changes.Count);
        Assert.Equal(["place", "place", "place"], await ClassesAsync(next.Number));
    }

    [Fact]
    public async Task Two_changes_of_the_same_thing_are_in_conflict_and_drawings_only_where_they_meet()
    {
        await BuildAsync();
        var @base = (await _picture.ChangeSets.OpenAsync(null, default)).Value!;
        var (moved, other) = (Change("threshold", ("criterion", "big"), ("threshold", "450")), Change("threshold", ("criterion", "big"), ("threshold", "400")));
        var value = Change("value", ("place", "torp"), ("indicator", "population"), ("value", "1"), ("source", "x"));
        var (south, cross, north) = (Line("[[16,59],[17,59]]"), Line("[[16.5,58.5],[16.5,59.5]]"), Line("[[16,60],[17,60]]"));

        Assert.Equal([(moved, other)], _picture.ChangeSets.ListConflicts(@base, [moved, value], [other]));
        Assert.Equal([(south, cross)], _picture.ChangeSets.ListConflicts(@base, [south], [cross, north]));
    }

    private static Modification Line(string coordinates) =>
        Change("drawing", ("sketch-class", "corridor"), ("title", "Stråk"), ("geometry", $$"""{"type":"LineString","coordinates":{{coordinates}}}"""));

    private static int s_changes;

    private static Modification Change(string kind, params (string Field, string Value)[] values) =>
        new($"m{Interlocked.Increment(ref s_changes)}", kind, values.ToDictionary(one => one.Field, one => one.Value, StringComparer.Ordinal), "skäl");

    /// <summary>Built and frozen as edition 1.</summary>
    private async Task<string> BuildAsync()
    {
        await _picture.ImportAsync("places", "namn;invanare;lat;lon\nStorby;900;59.60;16.50\nLillby;480;59.70;16.60\nTorp;40;59.75;16.70\n");
        await _picture.ImportAsync("flows:commuting", "fran;till;personer\nStorby;Utby;30\nLillby;Utby;30\nTorp;Utby;5\n");
        await _picture.BuildAsync();
        Assert.True((await _picture.Editions.FreezeAsync(new FreezeRequest("Nuläge"), default)).IsDone);
        return await _picture.HashesAsync();
    }

    private async Task<ChangeTrial> TryAsync(params Modification[] changes) =>
        await _picture.ChangeSets.TryAsync((await _picture.ChangeSets.OpenAsync(null, default)).Value!, changes, "sv", default);

    private async Task<Edition> FreezeAsync(int edition, params Modification[] changes)
    {
        var @base = (await _picture.ChangeSets.OpenAsync(edition, default)).Value!;
        var frozen = await _picture.ChangeSets.FreezeAsync(
            @base,
            [.. changes.Select(change => new AppliedChange("P1", change))],
            new FreezeRequest("Ändrad"),
            default
        );
        return frozen.Value ?? throw new InvalidOperationException(frozen.Refusal!.Code);
    }

    private async Task<IEnumerable<string>> ClassesAsync(int edition) =>
        (await _picture.Editions.OpenAsync(edition, default)).Value!.Book.Nodes.Nodes.Select(node => node.Class!);
}
