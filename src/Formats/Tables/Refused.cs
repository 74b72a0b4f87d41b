using System.Globalization;
using Samplan.Kernel;

namespace Samplan.Formats.Tables;

/// <summary>Makes the refusals of this project: each names the file, most a line or a feature too.</summary>
internal static class Refused
{
    public static RefusedException File(string path, string code, params ReadOnlySpan<(string Name, string Value)> arguments)
    {
        var all = new (string, string)[arguments.Length + 1];
        all[0] = ("file", Path.GetFileName(path));
        arguments.CopyTo(all.AsSpan(1));
        return new RefusedException(Refusal.Of(code, all));
    }

    public static RefusedException Line(string path, string code, long line, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        File(path, code, [("line", Text(line)), .. arguments]);

    public static RefusedException Feature(string path, string code, long feature, params ReadOnlySpan<(string Name, string Value)> arguments) =>
        File(path, code, [("feature", Text(feature)), .. arguments]);

    public static string Text(long number) => number.ToString(CultureInfo.InvariantCulture);

    /// <summary>Enough of a value from the file to recognise it by, without line breaks and control characters.</summary>
    public static string Shorten(ReadOnlySpan<char> value)
    {
        const int most = 60;
        var isLong = value.Length > most;
        var shown = (isLong ? value[..most] : value).ToString();
        shown = string.Create(
            shown.Length,
            shown,
            static (span, text) =>
            {
                for (var i = 0; i < span.Length; i++)
                    span[i] = char.IsControl(text[i]) ? ' ' : text[i];
            }
        );
        return isLong ? shown + "…" : shown;
    }
}
