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
// is Ed25519 (RFC 8032) over the text. Signatures by unknown keys are kept and ignored; a bad
// signature by a known key refuses the note. At most 1,000,000 bytes and 100 signatures.
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
