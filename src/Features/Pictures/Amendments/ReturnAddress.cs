using Microsoft.AspNetCore.WebUtilities;

namespace Samplan.Pictures.Amendments;

/// <summary>The view that a form was sent from. Only its parameters are used, so that nobody is led elsewhere.</summary>
internal static class ReturnAddress
{
    public static IReadOnlyDictionary<string, string> Read(string? address, string? placeId)
    {
        var query = address is { Length: < 4_000 } && address.StartsWith("/?", StringComparison.Ordinal) ? address[1..] : "";
        var parameters = QueryHelpers
            .ParseQuery(query)
            .Where(parameter => parameter.Value is [{ Length: > 0 }, ..])
            .ToDictionary(parameter => parameter.Key, parameter => parameter.Value[0]!, StringComparer.Ordinal);
        if (placeId is not null)
            parameters["place"] = placeId;
        return parameters;
    }
}
