namespace Samplan.Storage;

/// <param name="Name"><c>NNNN_name</c>: the number decides the order.</param>
/// <param name="Sql">Portable SQL; <c>{blob}</c> and <c>{key}</c> stand for what the dialects write differently.</param>
internal sealed record Migration(string Room, string Name, string Sql);
