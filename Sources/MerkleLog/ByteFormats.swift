// SPDX-License-Identifier: Apache-2.0

// The byte formats of this module.
//
// Tree (RFC 6962, section 2.1; SHA-256)
//
//     leaf        SHA-256(0x00 ‖ entry)
//     node        SHA-256(0x01 ‖ left ‖ right)
//     empty tree  SHA-256("")
//
// A tree of n leaves splits at the largest power of two below n. A root does not commit to the
// size of its tree: size and root are only worth something from one and the same checkpoint.
//
// Signed note (C2SP signed-note)
//
//     text, one or more lines, each ending in LF
//     (an empty line)
//     — name base64(keyID ‖ signature)            one line for each signature
//
// Valid UTF-8 without bytes below 0x20 except LF. The text ends at the last empty line. The key ID
// is 4 bytes, big endian: the first of SHA-256(name ‖ 0x0A ‖ algorithm ‖ public key). Algorithm 0x01
// is Ed25519 (RFC 8032) over the text, 0x04 a cosignature. Signatures by unknown keys are kept and
// ignored; a bad signature by a known key refuses the note. At most 1,000,000 bytes and 100
// signatures.
//
// Verifier key
//
//     name+keyID+base64(algorithm ‖ public key)   keyID as 8 lower-case hexadecimal digits
//
// Base64 has plus signs of its own: the text is split at its first two.
//
// Checkpoint (C2SP tlog-checkpoint), the text of a signed note
//
//     origin                                      as a key name, at most 255 bytes
//     size                                        decimal, no leading zeros, below 2^64
//     base64(root)                                32 bytes
//
// Extension lines are refused: implementations differ in whether a cosignature covers them. Every
// base64 here is RFC 4648, section 4, padded, with unused bits zero.
//
// Cosignature (C2SP tlog-cosignature, Ed25519), a signature of a note
//
//     time ‖ signature                            8 bytes, big endian, below 2^63; 64 bytes
//
// The signature is over "cosignature/v1", LF, "time ", the time in decimal, LF and the whole text of
// the checkpoint. The time is in seconds since 1970. A cosigner's key never stands in for the log's.
//
// Proof file (C2SP tlog-proof)
//
//     c2sp.org/tlog-proof@v1
//     extra base64                                only where there is extra data
//     index decimal
//     base64(hash)                                at most 64 lines, leaf side first
//     (an empty line)
//     the signed checkpoint
//
// Tiles (C2SP tlog-tiles)
//
//     tile/<level>/<index>[.p/<width>]            1 to 256 hashes of 32 bytes
//     tile/entries/<index>[.p/<width>]            1 to 256 times length (2 bytes, big endian) ‖ entry
//
// The index is in groups of three digits, all but the last behind an x. Hash i of tile n at level l
// is the node over the entries from (256n + i) × 256^l up to (256n + i + 1) × 256^l. A width is
// written for partial tiles only.
//
// Request to a witness (C2SP tlog-witness, add-checkpoint)
//
//     old decimal                                 the size that the witness knows
//     base64(hash)                                at most 63 lines of the consistency proof
//     (an empty line)
//     the signed checkpoint
//
// The answer is signature lines, or the size that the witness knows, in decimal, and LF.
//
// Policy (C2SP tlog-policy)
//
//     log <vkey> [<url>]
//     witness <name> <vkey> [<url>]
//     group <name> all|any|<number> <member>…
//     quorum <name>|none
//
// Words are parted by spaces and tabs, # begins a comment line, every line ends in LF.
//
// A worked example: the verifier key, then the checkpoint of a log that holds 15 entries.
//
// ```
// example.com/log/testdata+33d7b496+AeHTu4Q3hEIMHNqc6fASMsq3rKNx280NI+oO5xCFkkSx
// ```
//
// ```
// example.com/log/testdata
// 15
// rKbDipCvhuX1GZ7g5BBe8sA6BbJ7ja/1nk427v383cs=
//
// — example.com/log/testdata M9e0luh4jTG+UMBqOUo9/q+yAEvx1ilBEniMvjf1zfcBOhg+CKubMt53MvIt/uEWP6zdkdIQzd/fmwlM/dlPWF74ewI=
// ```
//
// A witness's verifier key, and its cosignature of a checkpoint, of 2025-12-31T00:00:00Z.
//
// ```
// witness.example.org+b8a2cf20+BFLN3yikSfFkVAJtrnh/CiY3Zozkoy7clp+P7XB28qUN
// ```
//
// ```
// rome2026h1.example.org
// 300
// lCkHUpkmVBEms2r2T1K6Og69+wUuuN3MIEW1/ezu2v0=
//
// — witness.example.org uKLPIAAAAABpVGeAhm2bOvKc3LaB9PFN1ruG19Y5yqslmcAAbhftnn1Zznmo0LXFZq4LGvqKqLX8jWlwLKasxEGTLIqAVusneCBmBw==
// ```
