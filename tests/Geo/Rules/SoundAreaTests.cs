using FsCheck;
using FsCheck.Fluent;
using NetTopologySuite.Geometries;
using NetTopologySuite.IO;
using NetTopologySuite.Operation.Valid;
using Samplan.Geo.Rules;

namespace Samplan.Geo.Tests.Rules;

public sealed class SoundAreaTests
{
    [Theory]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0))", true)]
    [InlineData("POLYGON ((0 0, 5 0, 10 0, 10 10, 0 10, 0 0))", true)]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (2 2, 2 4, 4 4, 4 2, 2 2))", true)]
    [InlineData("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((5 0, 9 0, 9 4, 5 4, 5 0)))", true)]
    [InlineData("POLYGON ((0 0, 10 10, 10 0, 0 10, 0 0))", false)]
    [InlineData("POLYGON ((0 0, 10 0, 5 0, 10 10, 0 10, 0 0))", false)]
    [InlineData("POLYGON ((0 0, 10 0, 0 0, 0 0))", false)]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (12 2, 12 4, 14 4, 14 2, 12 2))", false)]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (1 1, 1 9, 9 9, 9 1, 1 1), (2 2, 2 4, 4 4, 4 2, 2 2))", false)]
    [InlineData("POLYGON ((0 0, 10 0, 10 10, 0 10, 0 0), (0 2, 4 4, 4 2, 0 2))", false)]
    [InlineData("MULTIPOLYGON (((0 0, 9 0, 9 9, 0 9, 0 0)), ((1 1, 2 1, 2 2, 1 2, 1 1)))", false)]
    [InlineData("MULTIPOLYGON (((0 0, 4 0, 4 4, 0 4, 0 0)), ((4 0, 9 0, 9 4, 4 4, 4 0)))", false)]
    public void What_is_drawn_apart_is_sound(string drawn, bool isSound) => Assert.Equal(isSound, SoundArea.IsSurelyValid(Read(drawn)));

    /// <summary>On a coarse lattice most random rings touch or cross themselves; the proof must never pass one of those.</summary>
    [Fact]
    public void What_it_proves_sound_the_full_check_finds_valid()
    {
        var rings = Gen.Choose(3, 9).SelectMany(count => Gen.Choose(0, 48).ArrayOf(count)).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure.WithMaxTest(5_000),
            Prop.ForAll(
                rings,
                places =>
                {
                    var area = Area([.. places.Select(place => ((double)(place / 7), (double)(place % 7)))]);
                    return !SoundArea.IsSurelyValid(area) || new IsValidOp(area).IsValid;
                }
            )
        );
    }

    [Fact]
    public void Stars_are_proved_sound_without_the_full_check()
    {
        var stars = Gen.Choose(5, 60).SelectMany(count => Gen.Choose(50, 100).ArrayOf(count)).ToArbitrary();
        Check.One(
            Config.QuickThrowOnFailure,
            Prop.ForAll(
                stars,
                radii =>
                    SoundArea.IsSurelyValid(
                        Area([.. radii.Select((radius, i) => (radius * Math.Cos(Math.Tau * i / radii.Length), radius * Math.Sin(Math.Tau * i / radii.Length)))])
                    )
            )
        );
    }

    private static Polygon Area((double X, double Y)[] vertices)
    {
        var ring = vertices.Append(vertices[0]).SelectMany(vertex => new[] { vertex.X, vertex.Y });
        return Geometries.Factory.CreatePolygon(Geometries.Factory.CreateLinearRing(Geometries.Sequence([.. ring])));
    }

    private static Geometry Read(string drawn)
    {
        var read = new WKTReader().Read(drawn);
        return Samplan.Geo.Blobs.GeoPackageGeometry.Read(Samplan.Geo.Blobs.GeoPackageGeometry.ToBlob(read));
    }
}
