import { ApiProperty } from '@nestjs/swagger';
import { Text } from '../../kernel/contract/decorators.js';

export class CodeDto {
  @ApiProperty({ description: 'Six digits of the app, or a recovery code.', example: '123456' })
  @Text(40)
  code: string;
}

export class SecondFactorDto {
  @ApiProperty({ description: 'Whether my role may not do without.' }) required: boolean;
  @ApiProperty() enrolled: boolean;
  @ApiProperty() recoveryCodesLeft: number;
}

export class FactorSecretDto {
  @ApiProperty({ description: 'Base 32, to be typed into the app.' }) secret: string;
  @ApiProperty({ description: 'The same as an `otpauth:` address, for a picture.' })
  address: string;
}

export class RecoveryCodesDto {
  @ApiProperty({ type: [String] }) recoveryCodes: string[];
}
