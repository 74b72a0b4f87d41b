using FsCheck;
using FsCheck.Fluent;
using Samplan.Analyses.Contracts;
using Samplan.Pictures.Contracts;

namespace Samplan.Features.Tests.Pictures;

/// <summary>What must hold for every region, whatever its figures.</summary>
public sealed class PictureProperties
{
    private const int Outside = 100;

    // Each try makes workspaces on the disk.
    private static readonly Config s_config = Config.QuickThrowOnFailure.WithMaxTest(12);

    private static readonly Gen<int?> s_population = Gen.Frequency((5, Gen.Choose(0, 1_000).Select(persons => (int?)persons)), (1, Gen.Constant((int?)null)));

    private static readonly Gen<DrawnFigures> s_figures =
        from populations in s_population.ListOf(6)
        from commuting in Flows(6)
        from migration in Flows(6)
        select new DrawnFigures([.. populations], commuting, migration);

    [Fact]
    public void The_order_of_imports_and_of_builds_does_not_matter() =>
        Check(
            s_figures,
            async figures =>
            {
                using var one = new DrawnPicture();
                using var other = new DrawnPicture();
                await one.ImportAsync(figures);
                await one.BuildAsync();
                await other.ImportAsync(figures, migrationFirst: true, buildsBetween: true);
                await other.BuildAsync();
                Assert.Equal(await one.HashesAsync(), await other.HashesAsync());
            }
        );

    [Fact]
    public void A_build_of_what_is_fresh_computes_nothing_and_a_build_anew_gives_the_same() =>
        Check(
            s_figures,
            async figures =>
            {
                using var one = new DrawnPicture();
                using var same = new DrawnPicture();
                await one.ImportAsync(figures);
                await same.ImportAsync(figures);
                await one.BuildAsync();
                await same.BuildAsync();
                Assert.Equal(0, (await one.BuildAsync()).Computed);
                Assert.Equal(await one.HashesAsync(), await same.HashesAsync());
            }
        );

    [Fact]
    public void Nobody_in_the_flows_is_lost_or_counted_twice_in_the_links() =>
        Check(
            s_figures,
            async figures =>
            {
                using var picture = new DrawnPicture();
                await picture.ImportAsync(figures);
                await picture.BuildAsync();
                var links = (await picture.ResultAsync<LinkSet>(AnalysisSteps.Links)).Links;
                foreach (var (dimension, flows) in new[] { ("commuting", figures.Commuting), ("migration", figures.Migration) })
                {
                    var between = flows.Where(flow => flow.From != flow.To).ToList();
                    var shown = links.Where(link => link.Dimension == dimension).ToList();
                    Assert.Equal(between.Sum(flow => (double)flow.Persons), shown.Sum(link => link.Persons));
                    Assert.Equal(between.Count, shown.Sum(link => (link.There is null ? 0 : 1) + (link.Back is null ? 0 : 1)));
                }
            }
        );

    [Fact]
    public void Amendments_leave_the_computed_alone_and_leave_no_trace_in_the_picture_when_taken_back() =>
        Check(
            from figures in s_figures
            from amendments in Gen.Zip(Gen.Choose(0, 5), Gen.Elements("centre", "town", "place", "0", "499", "500")).ListOf(3)
            select (figures, amendments),
            async drawn =>
            {
                using var picture = new DrawnPicture();
                await picture.ImportAsync(drawn.figures);
                await picture.BuildAsync();
                var (hashes, before) = (await picture.HashesAsync(), await ComputedAsync(picture));

                foreach (var (place, to) in drawn.amendments)
                    Assert.NotNull((await picture.Pictures.AmendAsync(ToRequest(place, to), default)).Value);
                await picture.BuildAsync();
                Assert.Equal(before, await ComputedAsync(picture));
                Assert.Equal(WithoutNodes(hashes), WithoutNodes(await picture.HashesAsync()));

                foreach (var amendment in await picture.Pictures.ListAmendmentsAsync(default))
                {
                    if (amendment.IsInForce)
                        Assert.NotNull((await picture.Pictures.WithdrawAsync(amendment.Id, default)).Value);
                }
                await picture.BuildAsync();
                Assert.Equal(hashes, await picture.HashesAsync());
            }
        );

    private static AmendmentRequest ToRequest(int place, string to) =>
        int.TryParse(to, out var persons)
            ? new AmendmentRequest($"Ort{place}", null, "population", persons, "prov", "någon")
            : new AmendmentRequest($"Ort{place}", to, null, null, "prov", "någon");

    private static async Task<IReadOnlyList<(string, string?, string)>> ComputedAsync(DrawnPicture picture) =>
        [.. (await picture.ResultAsync<NodeSet>(PictureSteps.Nodes)).Nodes.Select(node => (node.PlaceId, node.ComputedClass, node.ComputedStatus))];

    private static IEnumerable<string> WithoutNodes(string hashes) => hashes.Split('\n').Where(line => !line.StartsWith("nodes ", StringComparison.Ordinal));

    private static Gen<IReadOnlyList<DrawnFlow>> Flows(int places)
    {
        var end = Gen.Frequency((4, Gen.Choose(0, places - 1)), (1, Gen.Choose(Outside, Outside + 2)));
        var flow =
            from start in end
            from stop in end
            from persons in Gen.Choose(0, 300)
            where start < Outside || stop < Outside
            select new DrawnFlow(start, stop, persons);
        return flow.ListOf().Select(flows => (IReadOnlyList<DrawnFlow>)[.. flows.DistinctBy(one => (one.From, one.To))]);
    }

    private static void Check<T>(Gen<T> gen, Func<T, Task> hold) =>
        Prop.ForAll(
                Arb.From(gen),
                drawn =>
                {
                    hold(drawn).GetAwaiter().GetResult();
                    return true;
                }
            )
            .Check(s_config);
}
