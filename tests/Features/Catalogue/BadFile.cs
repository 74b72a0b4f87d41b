using System.Text;
using Samplan.Catalogue.Contracts;

namespace Samplan.Features.Tests.Catalogue;

/// <summary>A file that must be refused, and the code of the sentence that says why.</summary>
/// <param name="Name">What is wrong with it.</param>
/// <param name="FileName">The name it is given; null for a file that does not exist.</param>
internal sealed record BadFile(string Name, string FileName, byte[]? Content, string Role, string Code)
{
    public Func<ImportRequest, ImportRequest> With { get; init; } = request => request;

    public static BadFile Text(string name, string role, string code, string content, Func<ImportRequest, ImportRequest>? with = null) =>
        new(name, $"{name.Replace(' ', '-')}.csv", Encoding.UTF8.GetBytes(content), role, code) { With = with ?? (request => request) };

    public static BadFile Json(string name, string role, string code, string content, Func<ImportRequest, ImportRequest>? with = null) =>
        new(name, $"{name.Replace(' ', '-')}.geojson", Encoding.UTF8.GetBytes(content), role, code) { With = with ?? (request => request) };

    /// <summary>A feature collection of one feature.</summary>
    public static BadFile Feature(string name, string role, string code, string geometry, string properties = "{\"name\":\"A\"}") =>
        Json(name, role, code, Collection($$"""{"type":"Feature","properties":{{properties}},"geometry":{{geometry}}}"""));

    public static string Collection(string features, string members = "") => $$"""{"type":"FeatureCollection",{{members}}"features":[{{features}}]}""";

    public override string ToString() => Name;
}
